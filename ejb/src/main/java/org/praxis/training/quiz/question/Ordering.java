package org.praxis.training.quiz.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Several things in their right order. Worth what already stands in order: the longest run of
 * things that come rightly one after the other, with others between them; so that one thing put
 * wrongly costs one place, and the reverse is worth nothing.
 *
 * @param items in their right order
 */
public record Ordering(List<String> items) implements Question {
  public Ordering {
    items = List.copyOf(items);
  }

  @Override
  public QuestionKind kind() {
    return QuestionKind.ORDERING;
  }

  @Override
  public Marked mark(Given given) {
    if (!(given instanceof Given.Placed placed)) {
      return Marked.NOTHING;
    }
    int run = longestRun(asPlaced(placed.places()));
    return new Marked(Share.of(Math.max(0, run - 1), items.size() - 1L), List.of());
  }

  // Two things at one place stand at none.
  private List<Integer> asPlaced(List<Integer> places) {
    Map<Integer, Integer> at = new TreeMap<>();
    for (int item = 0; item < Math.min(places.size(), items.size()); item++) {
      Integer place = places.get(item);
      if (place != null && Collections.frequency(places, place) == 1) {
        at.put(place, item);
      }
    }
    return List.copyOf(at.values());
  }

  private static int longestRun(List<Integer> numbers) {
    List<Integer> ends = new ArrayList<>();
    for (Integer number : numbers) {
      int place = Collections.binarySearch(ends, number);
      int at = place < 0 ? -place - 1 : place;
      if (at == ends.size()) {
        ends.add(number);
      } else {
        ends.set(at, number);
      }
    }
    return ends.size();
  }

  @Override
  public boolean isComplete(Given given) {
    return given instanceof Given.Placed placed
        && placed.places().size() == items.size()
        && placed.places().stream().allMatch(Objects::nonNull)
        && new HashSet<>(placed.places()).size() == items.size();
  }

  @Override
  public Flaw flaw(Given given) {
    if (!(given instanceof Given.Placed placed)) {
      return null;
    }
    List<Integer> taken = placed.places().stream().filter(Objects::nonNull).toList();
    return new HashSet<>(taken).size() < taken.size() ? Flaw.SAME_PLACE : null;
  }

  @Override
  public Given best() {
    return new Given.Placed(IntStream.range(0, items.size()).boxed().toList());
  }

  @Override
  public int shuffled() {
    return items.size();
  }

  @Override
  public boolean alwaysShuffled() {
    return true;
  }

  @Override
  public List<String> solution() {
    return items;
  }
}
