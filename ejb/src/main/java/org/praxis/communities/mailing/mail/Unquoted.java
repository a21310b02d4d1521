package org.praxis.communities.mailing.mail;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;

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
  private static final Pattern FROM_ALONE =
      Pattern.compile("(?i)(from|von|de|da|van|från|fra)\\s?:");
  private static final Pattern SENT_ALONE =
      Pattern.compile("(?i)\\b(sent|date|gesendet|datum|envoyé|inviato|enviado)\\s?:");
  private static final int HEADER = 4;

  /** So many nodes after a "From:" its "Sent:" is looked for. */
  private static final int NEAR = 40;

  /** Of characters, with which somebody announces what they quote. */
  private static final int LONGEST_ANNOUNCED = 900;

  private static final int LONGEST_SIGNATURE = 15;

  private static final String CONTAINERS =
      ".gmail_quote, .gmail_quote_container, blockquote[type=cite], .moz-cite-prefix,"
          + " .moz-signature, #divRplyFwdMsg, .yahoo_quoted, .protonmail_quote,"
          + " .protonmail_signature_block, .gmail_signature, #Signature, .gmail_extra";

  private static final Pattern EMPTY_LINES = Pattern.compile("\\A(?:[\\h\\f]*+\\n)++");

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
    // How far the first line is indented is its author's.
    return EMPTY_LINES.matcher(String.join("\n", lines)).replaceFirst("").stripTrailing();
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
      String words = String.join(" ", lines.subList(first, last + 1)).strip();
      if (words.length() <= LONGEST_ANNOUNCED && WROTE.matcher(words).matches()) {
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
    int wrote = lines.size();
    while (wrote >= 0) {
      lines.subList(wrote, lines.size()).clear();
      int end = lines.size();
      boolean quoted = false;
      while (end > 0 && isOfAnEnd(lines.get(end - 1))) {
        end--;
        quoted |= QUOTED.matcher(lines.get(end)).matches();
      }
      lines.subList(end, lines.size()).clear();
      wrote = quoted ? wroteBefore(lines, lines.size()) : -1;
    }
  }

  private static boolean isOfAnEnd(String line) {
    return isQuoteOrBlank(line) || DEVICE.matcher(line).matches() || RULE.matcher(line).matches();
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
    Element quote =
        document
            .body()
            .selectFirst("#divRplyFwdMsg, #appendonsend, #mail-editor-reference-message-container");
    if (quote != null) {
      removeWithAllAfter(quote);
    }
    remove(document.body().select(CONTAINERS));
    Node ours = firstOfOurs(document.body());
    if (ours != null) {
      removeWithAllAfter(ours);
    }
    return document.body().html();
  }

  private Node firstOfOurs(Node root) {
    for (Node node = root; node != null; node = after(node, root)) {
      if (node instanceof TextNode words && (isOurs(words.text()) || announces(words))) {
        return words;
      }
    }
    return null;
  }

  // The next one as one reads, within that root; null after the last.
  private static Node after(Node node, Node root) {
    if (node.childNodeSize() > 0) {
      return node.childNode(0);
    }
    Node up = node;
    while (up != null && up != root && up.nextSibling() == null) {
      up = up.parent();
    }
    return up == null || up == root ? null : up.nextSibling();
  }

  // Outlook's block: a bold "From:", with "Sent:" near after it in the same paragraph.
  private static boolean announces(TextNode words) {
    if (!FROM_ALONE.matcher(words.text().strip()).matches()) {
      return ORIGINAL.matcher(words.text()).matches();
    }
    Node block = words.parent();
    while (block instanceof Element element && !element.isBlock()) {
      block = element.parent();
    }
    if (block == null) {
      return false;
    }
    int nodes = 0;
    for (Node node = after(words, block); node != null && nodes < NEAR; node = after(node, block)) {
      nodes++;
      if (node instanceof TextNode near && SENT_ALONE.matcher(near.text()).find()) {
        return true;
      }
    }
    return false;
  }

  private static void removeWithAllAfter(Node first) {
    Node node = first;
    while (node.parent() instanceof Element parent && !node.nodeName().equals("body")) {
      int kept = node == first ? node.siblingIndex() : node.siblingIndex() + 1;
      keep(parent, List.copyOf(parent.childNodes().subList(0, kept)));
      node = parent;
    }
  }

  // All at once: where they go one by one, each has all after it counted anew.
  private static void remove(Elements those) {
    Set<Node> gone = Collections.newSetFromMap(new IdentityHashMap<>());
    gone.addAll(those);
    Set<Element> parents = Collections.newSetFromMap(new IdentityHashMap<>());
    those.forEach(each -> parents.add(each.parent()));
    for (Element parent : parents) {
      keep(parent, parent.childNodes().stream().filter(child -> !gone.contains(child)).toList());
    }
  }

  private static void keep(Element parent, List<Node> children) {
    parent.empty();
    if (!children.isEmpty()) {
      parent.appendChildren(children);
    }
  }
}
