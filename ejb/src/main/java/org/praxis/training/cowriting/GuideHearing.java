package org.praxis.training.cowriting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.praxis.communities.guides.event.GuidePublished;
import org.praxis.platform.outbox.NamedSubscriber;
import org.praxis.training.event.LearnersMoved;
import org.praxis.training.event.StepCompleted;
import org.praxis.training.event.WriterTouched;

/**
 * Whatever can complete a step in which a guide is written. Each only says whom to look at: what is
 * there is read anew, so that it does not matter which of these came first, or came twice.
 */
public final class GuideHearing {
  private GuideHearing() {}

  abstract static class Heard<E extends Record> extends NamedSubscriber<E> {
    @Inject GuideJudging judging;

    Heard(String name, Class<E> event) {
      super("training/guide-" + name, event);
    }
  }

  /** Readers see what somebody wrote: directly, or as a proposed change that was accepted. */
  @ApplicationScoped
  public static class Published extends Heard<GuidePublished> {
    public Published() {
      super("published", GuidePublished.class);
    }

    @Override
    public void receive(GuidePublished event) {
      judging.judge(event.author());
    }
  }

  /** What was locked may be open, and what was published before counts. */
  @ApplicationScoped
  public static class Opened extends Heard<StepCompleted> {
    public Opened() {
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

    // Each is looked at by themselves, soon.
    @Override
    public void receive(LearnersMoved event) {
      judging.touched(event.people());
    }
  }

  /** One of many whom something concerns. */
  @ApplicationScoped
  public static class Touched extends Heard<WriterTouched> {
    public Touched() {
      super("touched", WriterTouched.class);
    }

    @Override
    public void receive(WriterTouched event) {
      judging.judge(event.person());
    }
  }
}
