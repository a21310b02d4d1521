package org.praxis.training.assigning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.praxis.platform.outbox.Subscriber;
import org.praxis.training.assigning.store.TimeStore;
import org.praxis.training.event.TrackCompleted;

/** Whoever completes a track has done what is assigned to them of it. */
@ApplicationScoped
public class CompletionFollowing implements Subscriber<TrackCompleted> {
  @Inject TimeStore time;
  @Inject Settling settling;

  @Override
  public String name() {
    return "training/assign-completed";
  }

  @Override
  public Class<TrackCompleted> event() {
    return TrackCompleted.class;
  }

  @Override
  public void receive(TrackCompleted completed) {
    time.of(completed.track().value(), completed.person().value())
        .forEach(
            (rule, people) ->
                settling.settle(rule, people, Cause.COMPLETION, completed.person(), false));
  }
}
