package org.praxis.training.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.praxis.people.PersonId;
import org.praxis.people.Receivers;
import org.praxis.people.ReportingLines;
import org.praxis.people.audience.AudienceMembers;
import org.praxis.training.Ownership;
import org.praxis.training.model.Enrolment;
import org.praxis.training.model.SignOffStep;

/** Who may sign a step for a learner. Never the learner. */
@ApplicationScoped
class Mentors {
  @Inject ReportingLines lines;
  @Inject AudienceMembers audiences;
  @Inject Ownership ownership;
  @Inject Receivers receivers;

  /** Those whom one can list; who belongs to an audience is not told. */
  List<PersonId> listed(SignOffStep step, Enrolment enrolment) {
    SignOffDraft asked = step.signOff();
    Stream<PersonId> may =
        switch (asked.by()) {
          case MANAGER -> lines.managerOf(enrolment.person()).stream();
          case NAMED -> asked.people().stream().filter(receivers.here(asked.people())::contains);
          case TRAINER -> trainer(enrolment).stream();
          case AUDIENCE -> Stream.empty();
        };
    return may.filter(person -> !person.equals(enrolment.person())).toList();
  }

  private Optional<PersonId> trainer(Enrolment enrolment) {
    return ownership.of(enrolment.track().id());
  }

  boolean may(PersonId mentor, SignOffStep step, Enrolment enrolment) {
    SignOffDraft asked = step.signOff();
    return !mentor.equals(enrolment.person())
        && lines.isHere(mentor)
        && (asked.by() == SignOffBy.AUDIENCE
            ? !audiences.among(Set.of(asked.audience()), mentor).isEmpty()
            : listed(step, enrolment).contains(mentor));
  }
}
