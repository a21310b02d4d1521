package org.praxis.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** How large a company is: how many people, and how much they have written and learnt. */
enum Size {
  S(1),
  L(10),
  XL(100);

  private static final int MOST_COMMUNITIES = 400;

  private final int factor;

  Size(int factor) {
    this.factor = factor;
  }

  int people() {
    return 200 * factor;
  }

  int topics() {
    return 2_000 * factor;
  }

  /** What the generator makes, by the names that its scripts have for it. */
  Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    numbers.put("people", people());
    numbers.put("communities", Math.min(MOST_COMMUNITIES, 20 * factor));
    numbers.put("topics", topics());
    numbers.put("replies", 20_000 * factor);
    numbers.put("tracks", 50 * factor);
    numbers.put("enrolments", 5_000 * factor);
    return numbers;
  }
}
