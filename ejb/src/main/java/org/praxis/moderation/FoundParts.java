package org.praxis.moderation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;

/** Marks in a text what it is held for, so that a moderator sees it at once. */
public final class FoundParts {
  private FoundParts() {}

  /**
   * The same with those words in {@code <mark>} wherever they stand in one piece.
   *
   * @param html safe to be shown as it is, and so is what comes of it
   */
  public static String marked(String html, Collection<HoldReason> reasons) {
    List<String> found =
        reasons.stream()
            .map(HoldReason::found)
            .filter(Objects::nonNull)
            .map(words -> words.replaceAll("\\s+", " ").strip())
            .filter(words -> !words.isEmpty())
            .distinct()
            .toList();
    if (found.isEmpty()) {
      return html;
    }
    Document document = Jsoup.parseBodyFragment(html);
    document.outputSettings().prettyPrint(false);
    List<TextNode> texts = new ArrayList<>();
    document
        .body()
        .traverse(
            (node, depth) -> {
              if (node instanceof TextNode text) {
                texts.add(text);
              }
            });
    texts.forEach(text -> mark(text, found));
    return document.body().html();
  }

  private static void mark(TextNode text, List<String> found) {
    String words = text.getWholeText();
    // A line that breaks within what was found is a space there.
    String inOneLine = words.replaceAll("\\s", " ");
    int begin = -1;
    int end = -1;
    for (String one : found) {
      int at = whole(inOneLine, one);
      if (at >= 0 && (begin < 0 || at < begin)) {
        begin = at;
        end = at + one.length();
      }
    }
    if (begin < 0) {
      return;
    }
    TextNode rest = text.splitText(begin);
    TextNode after = end < words.length() ? rest.splitText(end - begin) : null;
    rest.wrap("<mark></mark>");
    if (after != null) {
      mark(after, found);
    }
  }

  // Where it stands as words of its own.
  private static int whole(String text, String words) {
    for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      int end = at + words.length();
      if (!(isWord(text, at - 1) && isWord(text, at))
          && !(isWord(text, end - 1) && isWord(text, end))) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isWord(String text, int at) {
    return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
  }
}
