package org.praxis.platform.content;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/**
 * What changed between two lists of lines or words. Comparing costs the number of pieces times the
 * number of those that differ, so of long passages that have little in common it would take
 * minutes; those count as one change.
 */
final class Compared {
  /** Pieces between what the two begin and end with in common, in both together. */
  static final int MOST = 8_000;

  private Compared() {}

  /**
   * Pieces that were replaced.
   *
   * @param from the first of them
   * @param to the one after the last; the same as {@code from} where pieces were only put in
   */
  record Change(int from, int to, List<String> pieces) {
    /** With what follows right after it. */
    private Change and(Change next) {
      List<String> both = new ArrayList<>(pieces);
      both.addAll(next.pieces());
      return new Change(from, next.to(), both);
    }
  }

  /** In order, none right after another. */
  static List<Change> changes(List<String> before, List<String> after) {
    int shorter = Math.min(before.size(), after.size());
    int head = 0;
    while (head < shorter && before.get(head).equals(after.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
      tail++;
    }
    List<String> gone = before.subList(head, before.size() - tail);
    List<String> come = after.subList(head, after.size() - tail);
    if (gone.isEmpty() && come.isEmpty()) {
      return List.of();
    }
    return gone.isEmpty() || come.isEmpty() || gone.size() + come.size() > MOST
        ? List.of(new Change(head, head + gone.size(), come))
        : between(head, gone, come);
  }

  private static List<Change> between(int head, List<String> gone, List<String> come) {
    List<Change> changes = new ArrayList<>();
    for (AbstractDelta<String> delta :
        DiffUtils.diff(gone, come, new MyersDiffWithLinearSpace<>()).getDeltas()) {
      int from = head + delta.getSource().getPosition();
      Change change =
          new Change(from, from + delta.getSource().size(), delta.getTarget().getLines());
      int last = changes.size() - 1;
      // What went and what came in its place may be told one after the other.
      if (last >= 0 && changes.get(last).to() == change.from()) {
        changes.set(last, changes.get(last).and(change));
      } else {
        changes.add(change);
      }
    }
    return changes;
  }
}
