package org.praxis.training.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.TRAINER;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.harness.As;
import org.praxis.harness.Statements;
import org.praxis.people.PersonId;
import org.praxis.people.Staff;
import org.praxis.people.event.PersonLeft;
import org.praxis.platform.InvalidInput;
import org.praxis.training.StepId;
import org.praxis.training.TrackDraft;
import org.praxis.training.TrackDraft.SessionDraft;
import org.praxis.training.TrackDraft.StepDraft;

/** What others ask for, learn and leave. */
@ExtendWith(ArquillianExtension.class)
class SessionsOfOthersIT extends WithSessions {
  @Inject Staff staff;
  @Inject SessionApproving approving;
  @Inject LearnersWhoLeft left;
  @Inject Statements statements;
  @Inject UserTransaction transaction;

  @Test
  void whatOthersDecideCostsTheOwnerNothing() throws Exception {
    As manager = As.person("srichter");
    String asked = "t-" + UUID.randomUUID();
    StepDraft meeting =
        StepDraft.session("Asked " + title, null, new SessionDraft(null, true)).as(StepId.next());
    TRAINER.call(() -> design.publish(TrackDraft.of(asked, "T", "S", 30, meeting)));
    SessionDateDraft draft = at(draft(210, 1, id(TRAINER)), 1, true);
    SessionDateId date = TRAINER.call(() -> planning.plan(asked, meeting.id(), draft, 1)).get(0);
    long before = statements.of(() -> TRAINER.call(approving::requests));
    for (String name : List.of("ademir", "mschaefer", "akowalska")) {
      As learner = As.person(name);
      learner.call(() -> enrolling.enrol(asked));
      learner.call(() -> booking.book(date, true));
      // Whoever leads them now decides, and not who did when they asked.
      staff.lead(id(manager), id(learner));
      assertThat(seen(learner, date).mine().approver().id()).isEqualTo(id(manager));
    }
    assertThat(statements.of(() -> TRAINER.call(approving::requests)))
        .isLessThanOrEqualTo(before + 1);
    assertThat(manager.call(approving::requests))
        .filteredOn(request -> request.date().id().equals(date))
        .hasSize(3);
  }

  @Test
  void whoLeavesTheCompanyLeavesTheirSeatToWhoWaits() throws Exception {
    As leaver = As.person("hweiss");
    PersonId person = id(leaver);
    SessionDateId date = plan(330, 1);
    book(leaver, date);
    book(COLLEAGUE, date);
    left.receive(new PersonLeft(person, Instant.now()));
    assertThat(seen(COLLEAGUE, date).mine().state())
        .as("they are here")
        .isEqualTo(BookingState.WAITING);
    staff.leave(person);
    try {
      transaction.begin();
      left.receive(new PersonLeft(person, Instant.now()));
      left.receive(new PersonLeft(person, Instant.now()));
      transaction.commit();
    } finally {
      staff.comeBack(person);
    }
    assertThat(seen(COLLEAGUE, date).mine().state()).isEqualTo(BookingState.SEATED);
    assertThat(seen(leaver, date).booked()).isFalse();
  }

  @Test
  void whereATrainerLearnsIsNotToldToWhoPlans() throws Exception {
    SessionDateId date = plan(340, 5);
    book(LEARNER, date);
    String elsewhere = "t-" + UUID.randomUUID();
    StepDraft meeting = StepDraft.session("Elsewhere", null, null).as(StepId.next());
    TRAINER.call(() -> design.publish(TrackDraft.of(elsewhere, "T", "S", 30, meeting)));
    SessionDateDraft same = draft(341, 5, id(LEARNER));
    assertThatThrownBy(() -> TRAINER.call(() -> planning.plan(elsewhere, meeting.id(), same, 1)))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              InvalidInput at = refusal.also().orElseThrow();
              assertThat(at.field()).contains("trainers");
              assertThat(at.key()).isEqualTo("training.session.taken.BUSY");
              assertThat(at.arguments()).as("who, and not where").hasSize(1);
            });
  }
}
