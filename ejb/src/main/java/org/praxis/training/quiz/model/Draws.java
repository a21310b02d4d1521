package org.praxis.training.quiz.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.praxis.training.quiz.DrawDraft;
import org.praxis.training.quiz.question.Shuffle;

/**
 * Draws of one quiz, none of which asks what another asks: a category has to last for all draws
 * from it and from below it. Where each does, all draws have what they want, as those from narrow
 * categories go first.
 */
public final class Draws {
  // Apart from the numbers of questions, whose options have an order of their own by the same seed.
  private static final int FIRST = -1000;

  private static final Comparator<DrawDraft> NARROW_FIRST =
      Comparator.comparingInt(Draws::depth).reversed();

  private Draws() {}

  /** How many questions have to be where this one draws, for it and for those from below it. */
  public static int together(Collection<DrawDraft> draws, DrawDraft from) {
    return draws.stream()
        .filter(draw -> draw.bank().equals(from.bank()) && from.holds(draw.category()))
        .mapToInt(DrawDraft::count)
        .sum();
  }

  /**
   * By chance, but always the same by the same seed; in the order of the draws. Fewer than wanted
   * where fewer are there.
   *
   * @param there what can be drawn by the draw of that place, in an order that stays
   */
  public static List<Long> of(
      List<DrawDraft> draws, long seed, IntFunction<? extends Collection<Long>> there) {
    Set<Long> taken = new HashSet<>();
    TreeMap<Integer, List<Long>> drawn = new TreeMap<>();
    for (int place : order(draws)) {
      List<Long> pool = new ArrayList<>(there.apply(place));
      pool.removeAll(taken);
      List<Long> some =
          Shuffle.of(seed, FIRST - place, pool.size()).stream()
              .limit(draws.get(place).count())
              .map(pool::get)
              .toList();
      taken.addAll(some);
      drawn.put(place, some);
    }
    return drawn.values().stream().flatMap(List::stream).toList();
  }

  private static List<Integer> order(List<DrawDraft> draws) {
    return IntStream.range(0, draws.size())
        .boxed()
        .sorted(Comparator.comparing(draws::get, NARROW_FIRST))
        .toList();
  }

  private static int depth(DrawDraft draw) {
    return draw.category() == null ? 0 : draw.category().split("/").length;
  }
}
