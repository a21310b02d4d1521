package org.praxis.training.overview.view;

import org.praxis.training.overview.CockpitStatus;

/**
 * How many learners there are of each kind, whichever kind and step the filter asks for; who is
 * late or stuck is also in progress.
 *
 * @param matching whom the whole filter lets through
 */
public record CockpitCounts(
    long all,
    long stuck,
    long overdue,
    long inProgress,
    long finished,
    long notBegun,
    long matching) {
  public long of(CockpitStatus status) {
    return switch (status) {
      case STUCK -> stuck;
      case OVERDUE -> overdue;
      case IN_PROGRESS -> inProgress;
      case FINISHED -> finished;
      case NOT_BEGUN -> notBegun;
    };
  }
}
