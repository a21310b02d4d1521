package org.praxis.training.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.praxis.people.PersonId;
import org.praxis.people.ReportingLines;
import org.praxis.people.event.PersonLeft;
import org.praxis.platform.outbox.Outbox;
import org.praxis.platform.outbox.Subscriber;
import org.praxis.training.marking.event.SignOffAsked;
import org.praxis.training.marking.model.SignOffRequest;
import org.praxis.training.marking.store.SignOffs;

/**
 * What waited for a mentor who left waits for the first of their successors who is here and is not
 * the learner. Where there is none it stays as it is, and the learner may ask somebody else.
 */
@ApplicationScoped
public class MentorsWhoLeft implements Subscriber<PersonLeft> {
  @Inject SignOffs signOffs;
  @Inject ReportingLines lines;
  @Inject MarkingRecord recorded;
  @Inject Outbox outbox;
  @Inject Clock clock;

  @Override
  public String name() {
    return "training/mentors-who-left";
  }

  @Override
  public Class<PersonLeft> event() {
    return PersonLeft.class;
  }

  @Override
  public void receive(PersonLeft left) {
    // They may be back by now.
    if (!lines.isHere(left.person())) {
      List<PersonId> successors = lines.successors(left.person());
      signOffs.lockWaiting(left.person()).forEach(request -> pass(request, successors));
    }
  }

  private void pass(SignOffRequest request, List<PersonId> successors) {
    successors.stream()
        .filter(request::passTo)
        .findFirst()
        .ifPresent(
            successor -> {
              recorded.passed(request);
              outbox.record(new SignOffAsked(request.id(), successor, clock.instant()));
            });
  }
}
