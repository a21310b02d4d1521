package org.praxis.training;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.training.model.Enrolment;
import org.praxis.training.model.Track;
import org.praxis.training.store.Enrolments;
import org.praxis.training.store.Tracks;

/** Beginning a track; beginning it twice is beginning it once. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class Enrolling {
  @Inject Tracks tracks;
  @Inject Enrolments enrolments;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  public EnrolmentId enrol(String slug) {
    Track track = tracks.find(slug).orElseThrow(NoSuchTrack::new);
    enrolments.lockEnrolling(track, me.id());
    return enrolments.of(track, me.id()).orElseGet(() -> begin(track)).id();
  }

  private Enrolment begin(Track track) {
    Enrolment enrolment = new Enrolment(track, me.id(), clock.instant());
    enrolments.add(enrolment);
    return enrolment;
  }
}
