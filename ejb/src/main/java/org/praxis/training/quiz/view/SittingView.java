package org.praxis.training.quiz.view;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.praxis.training.quiz.EndedBy;
import org.praxis.training.quiz.FeedbackTime;
import org.praxis.training.quiz.SittingId;

/**
 * A sitting as its learner sees it: to be answered while it is open, to be read afterwards.
 *
 * @param subject what is asked about: the step
 * @param holder on whose account: the enrolment
 * @param number which of the learner's sittings it is, from 1
 * @param endsAt when its time is over; null where time does not matter
 * @param endedAt null while it is open
 * @param percent null while it is open
 * @param told whether it says now which answers were right
 */
public record SittingView(
    SittingId id,
    UUID subject,
    UUID holder,
    int number,
    Integer attempts,
    int passMark,
    FeedbackTime feedback,
    Instant begunAt,
    Instant endsAt,
    Instant endedAt,
    EndedBy endedBy,
    Integer percent,
    boolean passed,
    boolean told,
    List<ItemView> items) {
  public SittingView {
    items = List.copyOf(items);
  }

  public boolean open() {
    return endedAt == null;
  }

  /** How many questions are answered fully. */
  public long answered() {
    return items.stream().filter(ItemView::complete).count();
  }
}
