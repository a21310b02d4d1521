package org.praxis.training;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
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

/** Beginning a track; beginning it twice is beginning it once. */
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
    return enrolments.of(track, me.id()).orElseGet(() -> begin(edition)).id();
  }

  private Enrolment begin(Edition edition) {
    Enrolment enrolment = new Enrolment(edition, me.id(), clock.instant(), days.today(me.id()));
    enrolments.add(enrolment);
    // What the learner wrote in a topic before may be enough.
    outbox.record(new TalkerTouched(me.id(), enrolment.enrolledAt()));
    return enrolment;
  }
}
