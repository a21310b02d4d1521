package org.praxis.platform.content;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.praxis.platform.content.Compared.Change;

/**
 * Two texts that were written from the same one, brought together line by line. Where only one of
 * them changed something, that change stands; where both changed the same lines and not in the same
 * way, it is for a person to choose, and ours stands until they have.
 *
 * @param text all changes that go together
 * @param conflicts in the order of reading
 */
public record Merge(String text, List<Conflict> conflicts) {
  public Merge {
    conflicts = List.copyOf(conflicts);
  }

  /**
   * A passage that both changed.
   *
   * @param base as it read before
   */
  public record Conflict(String base, String ours, String theirs) {}

  public boolean clean() {
    return conflicts.isEmpty();
  }

  public static Merge of(String base, String ours, String theirs) {
    if (ours.equals(theirs) || theirs.equals(base)) {
      return new Merge(ours, List.of());
    }
    if (ours.equals(base)) {
      return new Merge(theirs, List.of());
    }
    List<String> before = lines(base);
    return new Lines(
            before, Compared.changes(before, lines(ours)), Compared.changes(before, lines(theirs)))
        .merge();
  }

  private static List<String> lines(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
  }

  /** Walks through the base with the changes of both. */
  private static final class Lines {
    private final List<String> base;
    private final Iterator<Change> ours;
    private final Iterator<Change> theirs;
    private final List<String> merged = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private Change our;
    private Change their;
    private int at;

    Lines(List<String> base, List<Change> ours, List<Change> theirs) {
      this.base = base;
      this.ours = ours.iterator();
      this.theirs = theirs.iterator();
    }

    Merge merge() {
      our = next(ours);
      their = next(theirs);
      while (our != null || their != null) {
        place();
      }
      merged.addAll(base.subList(at, base.size()));
      return new Merge(String.join("\n", merged), conflicts);
    }

    /** The next change, with all that it meets on the other side. */
    private void place() {
      boolean oursFirst = their == null || our != null && our.from() <= their.from();
      int from = oursFirst ? our.from() : their.from();
      int to = oursFirst ? our.to() : their.to();
      List<Change> inOurs = new ArrayList<>();
      List<Change> inTheirs = new ArrayList<>();
      boolean more = true;
      while (more) {
        more = false;
        if (our != null && (inOurs.isEmpty() && oursFirst || meets(our, from, to, inTheirs))) {
          to = Math.max(to, our.to());
          inOurs.add(our);
          our = next(ours);
          more = true;
        }
        if (their != null && (inTheirs.isEmpty() && !oursFirst || meets(their, from, to, inOurs))) {
          to = Math.max(to, their.to());
          inTheirs.add(their);
          their = next(theirs);
          more = true;
        }
      }
      merged.addAll(base.subList(at, from));
      settle(from, to, inOurs, inTheirs);
      at = to;
    }

    // Lines that were put in meet whatever was changed right before or after them: nobody but a
    // person knows in which order they belong.
    private static boolean meets(Change change, int from, int to, List<Change> others) {
      if (others.isEmpty()) {
        return false;
      }
      boolean putIn = change.from() == change.to() || from == to;
      return putIn ? change.from() <= to : change.from() < to;
    }

    private void settle(int from, int to, List<Change> inOurs, List<Change> inTheirs) {
      List<String> ourLines = applied(from, to, inOurs);
      List<String> theirLines = applied(from, to, inTheirs);
      if (inOurs.isEmpty()) {
        merged.addAll(theirLines);
        return;
      }
      merged.addAll(ourLines);
      if (!inTheirs.isEmpty() && !ourLines.equals(theirLines)) {
        conflicts.add(
            new Conflict(
                text(base.subList(from, to).stream()),
                text(ourLines.stream()),
                text(theirLines.stream())));
      }
    }

    private List<String> applied(int from, int to, List<Change> changes) {
      List<String> lines = new ArrayList<>();
      int here = from;
      for (Change change : changes) {
        lines.addAll(base.subList(here, change.from()));
        lines.addAll(change.pieces());
        here = change.to();
      }
      lines.addAll(base.subList(here, to));
      return lines;
    }

    private static String text(Stream<String> lines) {
      return String.join("\n", lines.toList());
    }

    private static Change next(Iterator<Change> changes) {
      return changes.hasNext() ? changes.next() : null;
    }
  }
}
