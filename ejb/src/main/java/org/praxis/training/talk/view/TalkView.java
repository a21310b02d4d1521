package org.praxis.training.talk.view;

import java.time.Instant;
import java.util.List;
import org.praxis.training.StepId;
import org.praxis.training.talk.Judgement.Condition;
import org.praxis.training.talk.Loss;
import org.praxis.training.talk.LossReason;
import org.praxis.training.talk.TalkClosed;
import org.praxis.training.talk.TalkPlace;

/**
 * A discussion step as its reader sees it: the thread, what completes the step, and what counts
 * already.
 *
 * @param closed why nothing of the thread is shown; null where it is, or where there is none
 * @param thread null where it is closed, or where the step is talked about under questions
 * @param hidden whether replies of others are not shown before the reader has written one
 * @param conditions what the rule asks, and how much of it the reader has
 * @param holds whether all of it is there
 * @param done whether the step is
 * @param loss what becomes of that when what it rests on is gone
 * @param lost why something is gone on which it rests or rested; null where nothing is
 * @param lostAt since when; null as well
 * @param waiting how many of the reader's contributions wait for a moderator
 * @param begun whether the reader is enrolled
 * @param expert whether the reader may approve of what others write there
 */
public record TalkView(
    StepId step,
    TalkPlace place,
    TalkClosed closed,
    TalkThread thread,
    boolean postFirst,
    boolean hidden,
    List<Condition> conditions,
    boolean holds,
    boolean done,
    Loss loss,
    LossReason lost,
    Instant lostAt,
    int waiting,
    boolean begun,
    boolean expert) {
  public TalkView {
    conditions = List.copyOf(conditions);
  }

  /** Whether it is enough and not counted yet, as where the step was locked until today. */
  public boolean countable() {
    return begun && holds && !done && closed != TalkClosed.LOCKED;
  }
}
