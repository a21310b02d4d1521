package org.praxis.training;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.praxis.people.CurrentPerson;
import org.praxis.people.LocalDays;
import org.praxis.people.Role;
import org.praxis.platform.outbox.Outbox;
import org.praxis.training.event.TalkerTouched;
import org.praxis.training.model.Edition;
import org.praxis.training.model.Enrolment;
import org.praxis.training.model.Track;
import org.praxis.training.store.Editions;
import org.praxis.training.store.Enrolments;
import org.praxis.training.store.Tracks;

/**
 * Beginning a track; beginning it twice is beginning it once. Who has to do it again begins again
 * (docs/adr/0046).
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class Enrolling {
  @Inject Tracks tracks;
  @Inject Editions editions;
  @Inject Enrolments enrolments;
  @Inject LocalDays days;
  @Inject Outbox outbox;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  /** In the current edition; whoever enrols while a new one is published begins that one. */
  public EnrolmentId enrol(String slug) {
    Track track = tracks.share(slug).orElseThrow(NoSuchTrack::new);
    Edition edition = editions.current(slug).orElseThrow(NoSuchTrack::new);
    enrolments.lockEnrolling(track, me.id());
    Optional<Enrolment> last = enrolments.of(track, me.id());
    return last.filter(one -> !one.finished() || !enrolments.isDueAgain(one))
        .orElseGet(() -> begin(edition, last))
        .id();
  }

  // What was completed before stays as it is, and this is another time.
  private Enrolment begin(Edition edition, Optional<Enrolment> before) {
    Enrolment enrolment = new Enrolment(edition, me.id(), clock.instant(), days.today(me.id()));
    before.ifPresent(enrolment::follows);
    enrolments.add(enrolment);
    enrolments.dateAsAssigned(enrolment);
    // What the learner wrote in a topic before may be enough.
    outbox.record(new TalkerTouched(me.id(), enrolment.enrolledAt()));
    return enrolment;
  }
}
