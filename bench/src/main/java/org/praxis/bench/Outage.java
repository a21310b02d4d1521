package org.praxis.bench;

import java.time.Duration;
import java.util.Map;
import org.praxis.bench.Answered.Sort;

/**
 * Something is away for a while, under the eyes of a crowd: before, meanwhile and afterwards.
 *
 * @param gone when it went, in ms since the crowd came
 * @param back when it was there again
 * @param seen by the crowd
 */
record Outage(long gone, long back, Sightings seen) {
  /** How long the crowd is watched before anything happens. */
  private static final Duration BEFORE = Duration.ofSeconds(5);

  /** Taking something away, or giving it back. */
  interface Step {
    void take();
  }

  /**
   * @param after how long the crowd is watched when it is back
   */
  static Outage of(Crowd crowd, Step goes, Duration away, Step comes, Duration after) {
    crowd.wait(BEFORE);
    long gone = crowd.now();
    goes.take();
    crowd.wait(away);
    comes.take();
    long back = crowd.now();
    crowd.wait(after);
    crowd.close();
    return new Outage(gone, back, crowd.seen());
  }

  /** What was asked while it was away. */
  Sightings meanwhile() {
    return seen.from(gone).until(back);
  }

  /** What was answered after it was back. */
  Sightings afterwards() {
    return new Sightings(seen.all().stream().filter(one -> one.at() >= back).toList());
  }

  /** In seconds from its return to the first good answer; endless where there was none. */
  double firstGoodAfter() {
    var first = afterwards().firstGood();
    return first.isPresent() ? (first.getAsLong() - back) / 1000.0 : Double.POSITIVE_INFINITY;
  }

  /** In seconds from its return to the last answer that was not good; 0 where all were. */
  double allGoodAfter() {
    var last = afterwards().lastNotGood();
    return last.isPresent() ? (last.getAsLong() - back) / 1000.0 : 0;
  }

  /** Notes how much of each kind was answered how, while it was away. */
  void tell(Findings findings, String what, Iterable<String> kinds) {
    for (String kind : kinds) {
      Sightings those = meanwhile().of(kind);
      findings.figure(
          "%s: %s answered well, %%".formatted(what, kind),
          100.0 * those.count(Sort.GOOD) / Math.max(1, those.all().size()));
    }
    Sightings meanwhile = meanwhile();
    if (meanwhile.count(Sort.REFUSED) > 0) {
      findings.see("Meanwhile was said: " + meanwhile.complaints(Sort.REFUSED) + ".");
    }
  }

  /** Demands that before, meanwhile and afterwards nothing was answered in a way that is none. */
  void nothingBroken(Findings findings) {
    Sightings all = seen;
    findings.demand(
        all.count(Sort.BROKEN) == 0,
        "%d answers were neither good nor a refusal in words: %s."
            .formatted(all.count(Sort.BROKEN), all.complaints(Sort.BROKEN)));
    Sightings before = seen.until(gone);
    findings.demand(
        before.count(Sort.REFUSED) == 0,
        "Something was refused before anything was away: " + before.complaints(Sort.REFUSED));
  }

  /** Answers by what they were, for a chart. */
  Map<String, java.util.List<Long>> perSecond() {
    return Map.of("good", seen.perSecond(Sort.GOOD), "refused", seen.perSecond(Sort.REFUSED));
  }
}
