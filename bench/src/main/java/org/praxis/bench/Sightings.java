package org.praxis.bench;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.praxis.bench.Answered.Sort;
import org.praxis.bench.Crowd.Seen;

/** Answers that a crowd has seen; times are in ms since it came. */
record Sightings(List<Seen> all) {
  Sightings {
    all = List.copyOf(all);
  }

  Sightings of(String kind) {
    return where(one -> one.kind().equals(kind));
  }

  /** Those that were asked for from then on. */
  Sightings from(long moment) {
    return where(one -> one.asked() >= moment);
  }

  /** Those that were there by then. */
  Sightings until(long moment) {
    return where(one -> one.at() <= moment);
  }

  long count(Sort sort) {
    return all.stream().filter(one -> one.is(sort)).count();
  }

  /** The most that anybody waited, in ms. */
  long longest() {
    return all.stream().mapToLong(one -> one.at() - one.asked()).max().orElse(0);
  }

  /** When the first good answer was there. */
  OptionalLong firstGood() {
    return all.stream().filter(one -> one.is(Sort.GOOD)).mapToLong(Seen::at).min();
  }

  /** When the last that was not good was there. */
  OptionalLong lastNotGood() {
    return all.stream().filter(one -> !one.is(Sort.GOOD)).mapToLong(Seen::at).max();
  }

  /** Which ways there were of not being good, three at most, each with how often. */
  String complaints(Sort sort) {
    return all.stream()
        .filter(one -> one.is(sort))
        .collect(
            Collectors.groupingBy(
                one -> one.kind() + ": " + one.answered().why().replaceAll("[0-9a-fA-F-]{8,}", "…"),
                Collectors.counting()))
        .entrySet()
        .stream()
        .sorted((a, b) -> Long.compare(b.getValue(), a.getValue()))
        .limit(3)
        .map(one -> one.getKey() + " (" + one.getValue() + " times)")
        .collect(Collectors.joining("; "));
  }

  /** How many of a sort were there in each second, from the first to the last of all. */
  List<Long> perSecond(Sort sort) {
    int seconds = (int) (all.stream().mapToLong(Seen::at).max().orElse(0) / 1000) + 1;
    long[] counts = new long[seconds];
    all.stream().filter(one -> one.is(sort)).forEach(one -> counts[(int) (one.at() / 1000)]++);
    return java.util.Arrays.stream(counts).boxed().toList();
  }

  private Sightings where(Predicate<Seen> wanted) {
    return new Sightings(all.stream().filter(wanted).toList());
  }
}
