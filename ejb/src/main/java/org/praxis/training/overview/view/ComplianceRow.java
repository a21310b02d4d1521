package org.praxis.training.overview.view;

import java.util.stream.Stream;
import org.praxis.training.overview.Standing;

/**
 * How an audience stood with a track.
 *
 * @param required of how many it was required; the others add up to it
 * @param done who had completed it, and valid
 * @param expiring likewise, and it was time to do it again
 * @param open never completed until then, and not late
 * @param lapsed completed before, which held no more
 * @param overdue never completed until then, and late
 */
public record ComplianceRow(
    String trackSlug,
    String trackTitle,
    long required,
    long exempt,
    long done,
    long expiring,
    long open,
    long lapsed,
    long overdue) {

  /** Of how many a completion held. */
  public long valid() {
    return done + expiring;
  }

  /** Of whom it was asked, which leaves out the exempt. */
  public long asked() {
    return required - exempt;
  }

  public long neverCompleted() {
    return open + overdue;
  }

  /** Who had completed it at some time. */
  public long completedBefore() {
    return done + expiring + lapsed;
  }

  /** Of those of whom it was asked, in whole percent, rounded down; null where it was of nobody. */
  public Integer percent() {
    return asked() == 0 ? null : (int) (100 * valid() / asked());
  }

  public long of(Standing standing) {
    return switch (standing) {
      case EXEMPT -> exempt;
      case DONE -> done;
      case EXPIRING -> expiring;
      case OPEN -> open;
      case LAPSED -> lapsed;
      case OVERDUE -> overdue;
    };
  }

  /** All of these in one, of no track. */
  public static ComplianceRow sum(Stream<ComplianceRow> rows) {
    return rows.reduce(
        new ComplianceRow(null, null, 0, 0, 0, 0, 0, 0, 0),
        (a, b) ->
            new ComplianceRow(
                null,
                null,
                a.required + b.required,
                a.exempt + b.exempt,
                a.done + b.done,
                a.expiring + b.expiring,
                a.open + b.open,
                a.lapsed + b.lapsed,
                a.overdue + b.overdue));
  }
}
