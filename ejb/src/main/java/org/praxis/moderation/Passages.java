package org.praxis.moderation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.content.Markup;

/** Finds passages in a text, and shows in it what is said of them. */
public final class Passages {
  private final Document document;
  private final Map<TextNode, Integer> starts = new LinkedHashMap<>();
  private final String text;

  private Passages(String html) {
    document = Jsoup.parseBodyFragment(html);
    document.outputSettings().prettyPrint(false);
    StringBuilder all = new StringBuilder();
    document
        .body()
        .traverse(
            (node, depth) -> {
              if (node instanceof TextNode piece) {
                starts.put(piece, all.length());
                all.append(piece.getWholeText());
              }
            });
    text = all.toString();
  }

  /**
   * The same, each with the place of its passage, in the order of reading.
   *
   * @param html of the text
   * @throws InvalidInput where a passage does not stand where it should
   */
  static List<PassageComment> located(String html, List<PassageComment> comments) {
    String text = new Passages(html).text;
    List<PassageComment> located = new ArrayList<>();
    for (int i = 0; i < comments.size(); i++) {
      PassageComment one = comments.get(i);
      int start = one.start() == null ? text.indexOf(one.quote()) : one.start();
      if (start < 0 || !text.startsWith(one.quote(), start)) {
        throw new InvalidInput("comments[" + i + "].quote", "moderation.comments.notThere");
      }
      int blank = one.quote().length() - one.quote().stripLeading().length();
      located.add(
          new PassageComment(
              start + blank, one.quote().strip(), new Markup(one.comment()).source()));
    }
    located.sort(Comparator.comparing(PassageComment::start));
    return List.copyOf(located);
  }

  /**
   * The text with those passages in {@code <mark>}, each with a number, and below the paragraph in
   * which it ends what is said of it.
   *
   * @param html safe to be shown as it is, and so is what comes of it
   */
  public static String marked(String html, List<PassageComment> comments) {
    return comments.isEmpty() ? html : new Passages(html).marked(comments);
  }

  private String marked(List<PassageComment> comments) {
    Map<Node, List<Element>> notes = new LinkedHashMap<>();
    starts.forEach((piece, start) -> mark(piece, start, comments, notes));
    notes.forEach(
        (block, said) -> {
          Node last = block;
          for (Element note : said) {
            last.after(note);
            last = note;
          }
        });
    return document.body().html();
  }

  private static void mark(
      TextNode piece, int start, List<PassageComment> comments, Map<Node, List<Element>> notes) {
    String words = piece.getWholeText();
    int end = start + words.length();
    TreeSet<Integer> cuts = new TreeSet<>(List.of(start, end));
    for (PassageComment one : comments) {
      cuts.add(Math.min(Math.max(one.start(), start), end));
      cuts.add(Math.min(Math.max(end(one), start), end));
    }
    if (words.isBlank() || cuts.size() == 2 && comments.stream().noneMatch(c -> has(c, start))) {
      return;
    }
    Node block = block(piece);
    for (int from : cuts.headSet(end)) {
      int to = cuts.higher(from);
      String part = words.substring(from - start, to - start);
      piece.before(
          comments.stream().anyMatch(one -> has(one, from))
              ? new Element("mark").addClass("passage").text(part)
              : new TextNode(part));
      for (int i = 0; i < comments.size(); i++) {
        if (end(comments.get(i)) == to) {
          piece.before(new Element("sup").addClass("passage-number").text(String.valueOf(i + 1)));
          notes.computeIfAbsent(block, b -> new ArrayList<>()).add(note(i, comments.get(i)));
        }
      }
    }
    piece.remove();
  }

  private static Element note(int index, PassageComment said) {
    Element note = new Element("p").addClass("passage-note");
    note.appendElement("span").addClass("passage-number").text(String.valueOf(index + 1));
    note.appendElement("span").text(said.comment());
    return note;
  }

  private static Node block(Node piece) {
    Node block = piece;
    while (!block.parent().nodeName().equals("body")) {
      block = block.parent();
    }
    return block;
  }

  private static boolean has(PassageComment one, int at) {
    return one.start() <= at && at < end(one);
  }

  private static int end(PassageComment one) {
    return one.start() + one.quote().length();
  }
}
