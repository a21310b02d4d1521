package org.praxis.training.quiz.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * An order by a seed: the same seed and place give the same order on every node and in every
 * release, as the algorithm of {@link Random} is part of Java's specification.
 */
public final class Shuffle {
  private Shuffle() {}

  /**
   * @param place what is put in order, so that two things of one seed have different orders
   * @return at each place as shown the own place of what is shown there, from 0
   */
  public static List<Integer> of(long seed, int place, int size) {
    List<Integer> order = new ArrayList<>(straight(size));
    Random random = new Random(seed * 31 + place);
    for (int i = size - 1; i > 0; i--) {
      Collections.swap(order, i, random.nextInt(i + 1));
    }
    return List.copyOf(order);
  }

  /** As they stand. */
  public static List<Integer> straight(int size) {
    return IntStream.range(0, size).boxed().toList();
  }
}
