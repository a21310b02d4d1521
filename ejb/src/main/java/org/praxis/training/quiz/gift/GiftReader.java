package org.praxis.training.quiz.gift;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a file in GIFT. Blank lines part the questions; a line {@code $CATEGORY: a/b} says where
 * those after it belong. Stricter than Moodle, where that only hides a slip: answers begin with
 * {@code =} or {@code ~}, and a brace that is not meant as one has a backslash before it.
 */
public final class GiftReader {
  private static final String CATEGORY = "$CATEGORY:";
  private static final int LONGEST_CATEGORY = 200;

  private final Masked file;
  private final TrueFalse words;
  private final List<GiftItem> items = new ArrayList<>();
  private String category = "";

  /** What the two options of a true-false question are called. */
  public record TrueFalse(String yes, String no) {}

  private GiftReader(String text, TrueFalse words) {
    this.file = new Masked(text);
    this.words = words;
  }

  /** All questions of the file, the wrong ones with all that is wrong with them. */
  public static List<GiftItem> read(String text, TrueFalse words) {
    GiftReader reader = new GiftReader(text, words);
    reader.read();
    return List.copyOf(reader.items);
  }

  private void read() {
    String text = file.text();
    int begin = 0;
    int at = 0;
    while (at <= text.length()) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      if (text.substring(at, end).isBlank()) {
        block(begin, at);
        begin = end;
      } else if (text.substring(at, end).stripLeading().startsWith(CATEGORY)) {
        block(begin, at);
        category(at, end);
        begin = end;
      }
      at = end + 1;
    }
    block(begin, text.length());
  }

  private void category(int from, int to) {
    String path = file.plain(from, to).substring(CATEGORY.length());
    String known =
        Stream.of(path.split("/"))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .dropWhile(name -> name.equals("top") || name.matches("\\$[a-z]+\\$"))
            .collect(Collectors.joining("/"));
    category = known.length() > LONGEST_CATEGORY ? known.substring(0, LONGEST_CATEGORY) : known;
  }

  private void block(int from, int to) {
    int begin = file.skip(from, to);
    if (begin < to) {
      items.add(new GiftBlock(file, begin, to, words).item(category));
    }
  }
}
