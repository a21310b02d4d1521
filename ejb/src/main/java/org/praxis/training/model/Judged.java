package org.praxis.training.model;

import org.praxis.training.talk.LossReason;

/**
 * What came of looking at a discussion step anew.
 *
 * @param lost why a completion does not stand any more that did; null where that did not happen
 * @param back whether one stands again that did not
 */
public record Judged(Enrolment.Outcome outcome, LossReason lost, boolean back) {
  static final Judged NOTHING = new Judged(Enrolment.Outcome.NOTHING, null, false);

  Judged with(Enrolment.Outcome other) {
    return new Judged(other, lost, back);
  }
}
