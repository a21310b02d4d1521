package org.praxis.training.talk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.praxis.communities.ContributionId;
import org.praxis.communities.WrittenTexts;
import org.praxis.communities.event.ContributionEdited;
import org.praxis.communities.event.ContributionEndorsed;
import org.praxis.communities.event.ContributionRestored;
import org.praxis.communities.event.ContributionWithdrawn;
import org.praxis.communities.event.ContributionsChanged;
import org.praxis.communities.event.ContributionsMoved;
import org.praxis.communities.event.EndorsementTakenBack;
import org.praxis.platform.outbox.NamedSubscriber;
import org.praxis.training.event.LearnersMoved;
import org.praxis.training.event.StepCompleted;
import org.praxis.training.event.TalkerTouched;

/**
 * Whatever can change what a discussion step is worth. Each only says whom to look at: what is
 * there is read anew, so that it does not matter which of these came first, or came twice.
 */
public final class TalkHearing {
  private TalkHearing() {}

  abstract static class Heard<E extends Record> extends NamedSubscriber<E> {
    @Inject TalkJudging judging;
    @Inject WrittenTexts texts;
    @Inject TalkTopics topics;

    Heard(String name, Class<E> event) {
      super("training/talk-" + name, event);
    }
  }

  /** It says something else, and may be shorter. */
  @ApplicationScoped
  public static class Edited extends Heard<ContributionEdited> {
    public Edited() {
      super("edited", ContributionEdited.class);
    }

    @Override
    public void receive(ContributionEdited event) {
      judging.touched(event.contribution());
    }
  }

  /** Its author took it back, or a moderator removed it; it may be what somebody applied. */
  @ApplicationScoped
  public static class Withdrawn extends Heard<ContributionWithdrawn> {
    public Withdrawn() {
      super("withdrawn", ContributionWithdrawn.class);
    }

    @Override
    public void receive(ContributionWithdrawn event) {
      judging.touched(event.contribution());
    }
  }

  /** It is read again. */
  @ApplicationScoped
  public static class Restored extends Heard<ContributionRestored> {
    public Restored() {
      super("restored", ContributionRestored.class);
    }

    @Override
    public void receive(ContributionRestored event) {
      judging.touched(event.contribution());
    }
  }

  /** One colleague more. */
  @ApplicationScoped
  public static class EndorsedOne extends Heard<ContributionEndorsed> {
    public EndorsedOne() {
      super("endorsed", ContributionEndorsed.class);
    }

    @Override
    public void receive(ContributionEndorsed event) {
      judging.touched(event.contribution());
    }
  }

  /** One colleague less. */
  @ApplicationScoped
  public static class TakenBack extends Heard<EndorsementTakenBack> {
    public TakenBack() {
      super("endorsement-taken-back", EndorsementTakenBack.class);
    }

    @Override
    public void receive(EndorsementTakenBack event) {
      judging.touched(event.contribution());
    }
  }

  /** Another answer may be accepted, and the one before is not any more. */
  @ApplicationScoped
  public static class Changed extends Heard<ContributionsChanged> {
    public Changed() {
      super("answers", ContributionsChanged.class);
    }

    @Override
    public void receive(ContributionsChanged event) {
      judging.touched(texts.authorsIn(event.contributions()));
    }
  }

  /** It stands in another topic, or a topic in another community. */
  @ApplicationScoped
  public static class Moved extends Heard<ContributionsMoved> {
    public Moved() {
      super("moved", ContributionsMoved.class);
    }

    @Override
    public void receive(ContributionsMoved event) {
      List<ContributionId> both = List.of(event.topic(), event.from());
      topics.standAnew(both);
      judging.touched(texts.authorsIn(both));
    }
  }

  /** What was locked may be open, and what was written there before counts. */
  @ApplicationScoped
  public static class Done extends Heard<StepCompleted> {
    public Done() {
      super("opened", StepCompleted.class);
    }

    @Override
    public void receive(StepCompleted event) {
      judging.judge(event.person());
    }
  }

  /** Another edition may ask for less. */
  @ApplicationScoped
  public static class NewEdition extends Heard<LearnersMoved> {
    public NewEdition() {
      super("new-edition", LearnersMoved.class);
    }

    @Override
    public void receive(LearnersMoved event) {
      judging.touched(event.people());
    }
  }

  /** One of many whom something concerns. */
  @ApplicationScoped
  public static class Touched extends Heard<TalkerTouched> {
    public Touched() {
      super("touched", TalkerTouched.class);
    }

    @Override
    public void receive(TalkerTouched event) {
      judging.judge(event.person());
    }
  }
}
