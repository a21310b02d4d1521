package org.praxis.platform.content;

import java.util.ArrayList;
import java.util.List;
import org.praxis.platform.content.Diff.Kind;
import org.praxis.platform.content.Diff.Part;

/** A diff of a long text, without the passages that stayed the same. */
public final class Excerpts {
  /** Lines that are shown before and after a change. */
  private static final int AROUND = 3;

  private static final String LEFT_OUT = "\u22ef\n";

  private Excerpts() {}

  public static List<Part> of(List<Part> parts) {
    List<Part> shown = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      shown.add(
          part.kind() == Kind.SAME
              ? new Part(Kind.SAME, shortened(part.text(), i > 0, i < parts.size() - 1))
              : part);
    }
    return List.copyOf(shown);
  }

  private static String shortened(String text, boolean changedBefore, boolean changedAfter) {
    List<String> lines = List.of(text.split("(?<=\\n)"));
    int before = changedBefore ? AROUND : 0;
    int after = changedAfter ? AROUND : 0;
    // The last piece is the beginning of the line in which something changes.
    int kept = before + after + 1;
    return lines.size() <= kept + 1
        ? text
        : String.join("", lines.subList(0, before))
            + LEFT_OUT
            + String.join("", lines.subList(lines.size() - after, lines.size()));
  }
}
