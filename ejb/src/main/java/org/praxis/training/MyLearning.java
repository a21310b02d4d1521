package org.praxis.training;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.training.store.Enrolments;
import org.praxis.training.transcript.store.DoneStore;
import org.praxis.training.transcript.view.DoneRow;
import org.praxis.training.view.EnrolmentRow;

/** What the reader has begun, what is due, and what is done. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class MyLearning {
  @Inject Enrolments enrolments;
  @Inject DoneStore done;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  public Page<EnrolmentRow> enrolments(PageRequest page) {
    return new Page<>(enrolments.rows(me.id(), page), page, enrolments.count(me.id()));
  }

  /** What is done, with its certificates; the latest first. */
  public Page<DoneRow> done(PageRequest page) {
    return done.done(me.id(), clock.instant(), page);
  }

  /** The unfinished, what is due first comes first. */
  public List<EnrolmentRow> due(int most) {
    return enrolments.due(me.id(), most);
  }

  public EnrolmentRow enrolment(EnrolmentId id) {
    return enrolments.row(me.id(), id).orElseThrow(NoSuchEnrolment::new);
  }
}
