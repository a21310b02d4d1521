package org.praxis.communities.mailing.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * What somebody wrote in a reply, without what their program put there: the mail that they answer,
 * who wrote that, and their signature.
 *
 * <p>Surest is a line of our own, which every mail begins with: what stands below it was ours. Then
 * come the ways in which programs announce a quote. What is quoted between what somebody writes
 * stays: it says to what they speak.
 */
final class Unquoted {
  private static final Pattern QUOTED = Pattern.compile("\\s*>.*");
  private static final Pattern WROTE =
      Pattern.compile(
          "(?is).{0,500}\\b(wrote|schrieb|a écrit|ha"
              + " scritto|escribió|schreef|skrev|escreveu|napisał)\\b.{0,300}:");
  private static final Pattern FROM =
      Pattern.compile("(?i)\\W{0,3}(from|von|de|da|van|från|fra)\\s?:\\W{0,3}\\s+\\S.*");
  private static final Pattern SENT =
      Pattern.compile(
          "(?i)\\W{0,3}(sent|date|gesendet|datum|envoyé|inviato|enviado|verzonden|skickat|sendt)\\s?:\\W{0,3}\\s+\\S.*");
  private static final Pattern ORIGINAL =
      Pattern.compile(
          "(?i)\\s*-{2,}\\s*(original message|ursprüngliche nachricht|originalnachricht|message"
              + " d'origine|forwarded message|weitergeleitete nachricht)\\s*-{2,}\\s*");
  private static final Pattern RULE = Pattern.compile("\\s*[_\\-]{10,}\\s*");
  private static final Pattern SIGNATURE = Pattern.compile("-- ?");
  private static final Pattern DEVICE =
      Pattern.compile(
          "(?i)\\s*(sent from my \\S.{0,60}|von meinem \\S.{0,40} gesendet|gesendet mit"
              + " \\S.{0,60}|get outlook for \\S.{0,60}|(holen sie sich )?outlook für"
              + " \\S.{0,60}|sent from outlook\\S{0,60}.{0,40})\\s*");
  private static final int HEADER = 4;
  private static final int LONGEST_SIGNATURE = 15;

  private static final String CONTAINERS =
      ".gmail_quote, .gmail_quote_container, blockquote[type=cite], .moz-cite-prefix,"
          + " .moz-signature, #divRplyFwdMsg, .yahoo_quoted, .protonmail_quote,"
          + " .protonmail_signature_block, .gmail_signature, #Signature, .gmail_extra";

  private final List<String> markers;

  /**
   * @param markers what our own line says, in each language
   */
  Unquoted(List<String> markers) {
    this.markers = markers.stream().map(marker -> marker.toLowerCase(Locale.ROOT)).toList();
  }

  /** Of plain text, as it came. */
  String text(String whole) {
    List<String> lines =
        new ArrayList<>(List.of(whole.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1)));
    int ours = ours(lines);
    if (ours >= 0 && QUOTED.matcher(lines.get(ours)).matches()) {
      withoutQuoteAround(lines, ours);
    } else if (ours >= 0) {
      cut(lines, ours);
    }
    int announced = announced(lines);
    if (announced >= 0) {
      cut(lines, announced);
    }
    withoutEnd(lines);
    withoutSignature(lines);
    withoutEnd(lines);
    return String.join("\n", lines).strip();
  }

  private boolean isOurs(String line) {
    String words = line.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    return markers.stream().anyMatch(words::contains);
  }

  private int ours(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (isOurs(lines.get(i))) {
        return i;
      }
    }
    // A program may have broken the line in two.
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (isOurs(lines.get(i) + " " + lines.get(i + 1).replaceAll("^[\\s>]+", ""))) {
        return i;
      }
    }
    return -1;
  }

  // They answered below it: what stands there is theirs.
  private static void withoutQuoteAround(List<String> lines, int at) {
    int from = at;
    while (from > 0 && isQuoteOrBlank(lines.get(from - 1))) {
      from--;
    }
    int to = at + 1;
    while (to < lines.size() && isQuoteOrBlank(lines.get(to))) {
      to++;
    }
    lines.subList(from, to).clear();
    int wrote = wroteBefore(lines, from);
    if (wrote >= 0) {
      lines.subList(wrote, from).clear();
    }
  }

  private static boolean isQuoteOrBlank(String line) {
    return line.isBlank() || QUOTED.matcher(line).matches();
  }

  // On Thursday, Jonas Brandt wrote: in up to three lines that end there.
  private static int wroteBefore(List<String> lines, int end) {
    int last = end - 1;
    while (last >= 0 && lines.get(last).isBlank()) {
      last--;
    }
    for (int first = last; first >= 0 && first > last - 3; first--) {
      if (lines.get(first).isBlank() || QUOTED.matcher(lines.get(first)).matches()) {
        return -1;
      }
      if (WROTE.matcher(String.join(" ", lines.subList(first, last + 1)).strip()).matches()) {
        return whole(lines, first);
      }
    }
    return -1;
  }

  // The paragraph's beginning, where that is near: "On Thursday the 26th of November 2026 at 13:04"
  // alone in a line.
  private static int whole(List<String> lines, int from) {
    int first = from;
    while (first > 0
        && from - first < 2
        && !lines.get(first - 1).isBlank()
        && lines.get(first - 1).matches("(?i)\\s*(on|am|le|il|el|op|den)\\s.*\\d.*")) {
      first--;
    }
    return first;
  }

  private static void cut(List<String> lines, int from) {
    lines.subList(from, lines.size()).clear();
    int end = from;
    int wrote = wroteBefore(lines, end);
    if (wrote >= 0) {
      lines.subList(wrote, end).clear();
    }
  }

  private static int announced(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (ORIGINAL.matcher(lines.get(i)).matches()) {
        return i;
      }
      if (FROM.matcher(lines.get(i)).matches()
          && lines.subList(i + 1, Math.min(lines.size(), i + HEADER)).stream()
              .anyMatch(line -> SENT.matcher(line).matches())) {
        return i > 0 && RULE.matcher(lines.get(i - 1)).matches() ? i - 1 : i;
      }
    }
    return -1;
  }

  private static void withoutEnd(List<String> lines) {
    int end = lines.size();
    while (end > 0 && isQuoteOrBlank(lines.get(end - 1))
        || end > 0 && DEVICE.matcher(lines.get(end - 1)).matches()
        || end > 0 && RULE.matcher(lines.get(end - 1)).matches()) {
      end--;
    }
    boolean quoted =
        lines.subList(end, lines.size()).stream().anyMatch(line -> QUOTED.matcher(line).matches());
    lines.subList(end, lines.size()).clear();
    int wrote = quoted ? wroteBefore(lines, lines.size()) : -1;
    if (wrote >= 0) {
      lines.subList(wrote, lines.size()).clear();
      withoutEnd(lines);
    }
  }

  private static void withoutSignature(List<String> lines) {
    for (int i = Math.max(0, lines.size() - LONGEST_SIGNATURE); i < lines.size(); i++) {
      if (SIGNATURE.matcher(lines.get(i)).matches()) {
        lines.subList(i, lines.size()).clear();
        return;
      }
    }
  }

  /** Of HTML, where there is no plain text. */
  String html(String html) {
    Document document = Jsoup.parse(html);
    for (Element quote :
        document.select(
            "#divRplyFwdMsg, #appendonsend, #mail-editor-reference-message-container")) {
      removeWithAllAfter(quote);
    }
    document.select(CONTAINERS).remove();
    Node ours = firstOfOurs(document.body());
    if (ours != null) {
      removeWithAllAfter(ours);
    }
    return document.body().html();
  }

  private Node firstOfOurs(Node node) {
    if (node instanceof TextNode words && (isOurs(words.text()) || announces(words))) {
      return words;
    }
    for (Node child : node.childNodes()) {
      Node found = firstOfOurs(child);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  // Outlook's block: a bold "From:", with "Sent:" in the same paragraph.
  private static boolean announces(TextNode words) {
    String text = words.text().strip();
    if (!text.matches("(?i)(from|von|de|da|van|från|fra)\\s?:")) {
      return ORIGINAL.matcher(words.text()).matches();
    }
    Element block = words.parent();
    while (block != null && !block.isBlock()) {
      block = block.parent();
    }
    return block != null
        && block
            .wholeText()
            .matches("(?is).*\\b(sent|date|gesendet|datum|envoyé|inviato|enviado)\\s?:.*");
  }

  private static void removeWithAllAfter(Node first) {
    Node node = first;
    while (node != null && !node.nodeName().equals("body")) {
      while (node.nextSibling() != null) {
        node.nextSibling().remove();
      }
      node = node.parent();
    }
    first.remove();
  }
}
