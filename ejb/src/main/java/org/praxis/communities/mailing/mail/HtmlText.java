package org.praxis.communities.mailing.mail;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A message that there is in HTML alone, as Markdown: its words, paragraphs, lists, quotes and
 * links. How it looked is not what it said.
 */
final class HtmlText {
  private static final Set<String> UNSEEN =
      Set.of("script", "style", "head", "title", "noscript", "template", "object", "iframe");
  private static final Set<String> INLINE =
      Set.of(
          "a", "b", "strong", "i", "em", "u", "s", "span", "font", "code", "tt", "small", "big",
          "sub", "sup", "abbr", "img", "label", "o:p", "del", "ins", "kbd", "q", "cite", "mark");
  private static final Pattern LINK = Pattern.compile("(?i)(https?://|mailto:)[^\\s<>\\\\]+");
  private static final int DEEPEST_BLOCK = 8;

  /** Nobody writes so deep; what would be deeper is read as mere words. */
  private static final int DEEPEST = 200;

  /** What stands before the first line of a block, and before the others. */
  private static final class Container {
    private final String first;
    private final String rest;
    private boolean begun;

    Container(String first, String rest) {
      this.first = first;
      this.rest = rest;
    }
  }

  private final StringBuilder out = new StringBuilder();
  private final Deque<Container> containers = new ArrayDeque<>();
  private StringBuilder line = new StringBuilder();
  private final List<String> lines = new ArrayList<>();

  private HtmlText() {}

  static String markdown(String html) {
    Document document = Jsoup.parse(html);
    HtmlText text = new HtmlText();
    text.walk(document.body(), 0);
    text.endBlock();
    return text.out.toString().strip();
  }

  private void walk(Node node, int depth) {
    if (node instanceof TextNode words) {
      add(words.text());
    } else if (node instanceof Element element && !UNSEEN.contains(element.normalName())) {
      if (depth > DEEPEST) {
        add(element.text());
      } else {
        element(element, depth + 1);
      }
    }
  }

  private void element(Element element, int depth) {
    switch (element.normalName()) {
      case "br" -> endLine();
      case "hr" -> endBlock();
      case "img" -> add(element.attr("alt"));
      case "a" -> link(element, depth);
      case "pre" -> preformatted(element);
      case "blockquote" -> inside(new Container("> ", "> "), element, depth);
      case "li" -> inside(item(element), element, depth);
      case "td", "th" -> {
        if (!line.isEmpty() && !isFirst(element)) {
          line.append(" \\| ");
        }
        children(element, depth);
      }
      default -> {
        if (INLINE.contains(element.normalName())) {
          children(element, depth);
        } else {
          endBlock();
          children(element, depth);
          endBlock();
        }
      }
    }
  }

  private static boolean isFirst(Element cell) {
    Node before = cell.previousSibling();
    while (before != null && !(before instanceof Element)) {
      before = before.previousSibling();
    }
    return before == null;
  }

  private static Container item(Element item) {
    boolean numbered = item.parent() != null && item.parent().normalName().equals("ol");
    return numbered ? new Container("1. ", "   ") : new Container("- ", "  ");
  }

  private void inside(Container container, Element element, int depth) {
    endBlock();
    if (containers.size() >= DEEPEST_BLOCK) {
      children(element, depth);
      endBlock();
      return;
    }
    containers.addLast(container);
    children(element, depth);
    endBlock();
    containers.removeLast();
  }

  private void children(Element element, int depth) {
    for (Node child : element.childNodes()) {
      walk(child, depth);
    }
  }

  private void link(Element link, int depth) {
    String address = link.attr("href").strip();
    String words = link.text().strip();
    boolean simple = link.select("br, p, div, table, ul, ol").isEmpty();
    if (!LINK.matcher(address).matches() || !simple || words.isEmpty()) {
      children(link, depth);
    } else if (address.equals(words) || address.equals("mailto:" + words)) {
      add(words);
    } else {
      space();
      line.append('[').append(Escaped.words(words)).append("](<").append(address).append(">)");
    }
  }

  private void preformatted(Element element) {
    endBlock();
    for (String text : element.wholeText().split("\n", -1)) {
      line.append(text.isBlank() ? "" : Escaped.line(text));
      endLine();
    }
    endBlock();
  }

  private void add(String text) {
    String words = text.replaceAll("[ \\t\\n\\f\\r]+", " ");
    if (words.isBlank()) {
      if (!line.isEmpty() && !words.isEmpty()) {
        space();
      }
      return;
    }
    if (words.startsWith(" ")) {
      space();
    }
    line.append(line.isEmpty() ? Escaped.line(words.strip()) : Escaped.words(words.strip()));
    if (words.endsWith(" ")) {
      line.append(' ');
    }
  }

  private void space() {
    if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
      line.append(' ');
    }
  }

  private void endLine() {
    lines.add(line.toString().stripTrailing());
    line = new StringBuilder();
  }

  private void endBlock() {
    endLine();
    int from = 0;
    int to = lines.size();
    while (from < to && lines.get(from).isEmpty()) {
      from++;
    }
    while (from < to && lines.get(to - 1).isEmpty()) {
      to--;
    }
    if (from == to) {
      lines.clear();
      return;
    }
    if (!out.isEmpty()) {
      out.append(before(false)).append('\n');
    }
    for (String some : lines.subList(from, to)) {
      out.append(before(true)).append(some).append('\n');
    }
    lines.clear();
  }

  // An empty line between two blocks belongs to what both are in.
  private String before(boolean writing) {
    StringBuilder before = new StringBuilder();
    Iterator<Container> outside = containers.iterator();
    while (outside.hasNext()) {
      Container container = outside.next();
      if (!writing && !container.begun) {
        break;
      }
      before.append(container.begun ? container.rest : container.first);
      container.begun |= writing;
    }
    return writing ? before.toString() : before.toString().stripTrailing();
  }
}
