package org.praxis.communities.mailing.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The text of a message as Markdown. What quotes another message is a quote, and so are the
 * signature and what a list puts under each message: they are there, and stand back.
 */
final class PlainText {
  /** Deeper quoting says nothing to a reader. */
  private static final int DEEPEST = 8;

  private static final Pattern SIGNATURE = Pattern.compile("-- ?");
  private static final Pattern RULE = Pattern.compile("\\s*[_=\\-*]{20,}\\s*");
  private static final Pattern OF_A_LIST =
      Pattern.compile("(?i).*(mailing list|unsubscribe|mailman|listinfo|sponsored by).*");
  private static final int LONGEST_SIGNATURE = 15;
  private static final int LONGEST_FOOTER = 12;

  // On Thursday Joe <joe@example.com> wrote: the name says who, and the address is nobody's
  // business.
  static final Pattern ADDRESS =
      Pattern.compile(
          "(?<!\\s)\\s*+(?:<|\\[mailto:|\\()[^<>\\s\\[\\]()@]++@[^<>\\s\\[\\]()]++[>\\])]");

  private record Line(int depth, String text) {
    boolean isBlank() {
      return text.isBlank();
    }
  }

  private PlainText() {}

  /**
   * @param flowed whether lines that end with a space go on in the next one (RFC 3676)
   * @param delSp whether that space was put there for this alone
   */
  static String markdown(String text, boolean flowed, boolean delSp) {
    List<Line> lines = new ArrayList<>();
    for (String line : text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1)) {
      lines.add(line(line, flowed));
    }
    if (flowed) {
      lines = joined(lines, delSp);
    }
    lines = withoutAddresses(lines);
    int end = lastWritten(lines) + 1;
    int footer = footer(lines, end);
    int signature = signature(lines, footer);
    return written(lines.subList(0, end), signature);
  }

  private static Line line(String line, boolean stuffed) {
    int depth = 0;
    int at = 0;
    while (true) {
      int next = at < line.length() && line.charAt(at) == ' ' && !stuffed ? at + 1 : at;
      if (next >= line.length() || line.charAt(next) != '>') {
        break;
      }
      depth++;
      at = next + 1;
    }
    boolean spaced = (depth > 0 || stuffed) && at < line.length() && line.charAt(at) == ' ';
    return new Line(Math.min(depth, DEEPEST), line.substring(spaced ? at + 1 : at));
  }

  private static List<Line> joined(List<Line> lines, boolean delSp) {
    List<Line> joined = new ArrayList<>();
    StringBuilder open = null;
    int depth = 0;
    for (Line line : lines) {
      boolean flows = line.text().endsWith(" ") && !line.text().equals("-- ");
      String text =
          flows && delSp ? line.text().substring(0, line.text().length() - 1) : line.text();
      if (open != null && (depth != line.depth() || line.text().equals("-- "))) {
        joined.add(new Line(depth, open.toString()));
        open = null;
      }
      open = open == null ? new StringBuilder() : open;
      open.append(text);
      depth = line.depth();
      if (!flows) {
        joined.add(new Line(depth, open.toString()));
        open = null;
      }
    }
    if (open != null) {
      joined.add(new Line(depth, open.toString()));
    }
    return joined;
  }

  private static List<Line> withoutAddresses(List<Line> lines) {
    List<Line> without = new ArrayList<>(lines);
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.text().indexOf('@') >= 0 && isAttribution(lines, i)) {
        without.set(i, new Line(line.depth(), ADDRESS.matcher(line.text()).replaceAll("")));
      }
    }
    return without;
  }

  // The line before what it speaks of, or the one before that: programs break it in two.
  private static boolean isAttribution(List<Line> lines, int at) {
    return lines.subList(at + 1, lines.size()).stream()
        .filter(line -> !line.isBlank())
        .limit(2)
        .anyMatch(line -> line.depth() > lines.get(at).depth());
  }

  private static int lastWritten(List<Line> lines) {
    int last = lines.size() - 1;
    while (last >= 0 && lines.get(last).isBlank()) {
      last--;
    }
    return last;
  }

  // What a list puts under each message begins with a rule.
  private static int footer(List<Line> lines, int end) {
    for (int i = Math.max(0, end - LONGEST_FOOTER); i < end; i++) {
      if (RULE.matcher(lines.get(i).text()).matches()
          && lines.subList(i + 1, end).stream()
              .anyMatch(line -> OF_A_LIST.matcher(line.text()).matches())) {
        return i;
      }
    }
    return end;
  }

  private static int signature(List<Line> lines, int footer) {
    for (int i = Math.max(0, footer - LONGEST_SIGNATURE); i < footer; i++) {
      if (lines.get(i).depth() == 0 && SIGNATURE.matcher(lines.get(i).text()).matches()) {
        return i;
      }
    }
    return footer;
  }

  private static String written(List<Line> lines, int quotedFrom) {
    StringBuilder out = new StringBuilder();
    int before = 0;
    boolean blank = true;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      int depth = line.depth() + (i >= quotedFrom ? 1 : 0);
      if (line.isBlank()) {
        if (!blank) {
          out.append(mark(Math.min(before, depth))).append('\n');
        }
        blank = true;
        before = Math.min(before, depth);
        continue;
      }
      // Without an empty line in between, what follows a quote would be the quote's.
      if (depth != before && !blank) {
        out.append(mark(Math.min(before, depth))).append('\n');
      }
      out.append(mark(depth)).append(Escaped.line(line.text())).append('\n');
      blank = false;
      before = depth;
    }
    return out.toString().stripTrailing();
  }

  private static String mark(int depth) {
    return "> ".repeat(depth);
  }
}
