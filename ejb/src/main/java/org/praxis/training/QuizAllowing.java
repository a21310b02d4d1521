package org.praxis.training;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.praxis.people.Caller;
import org.praxis.people.CurrentPerson;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.audit.AuditEntry;
import org.praxis.platform.audit.AuditLog;
import org.praxis.platform.outbox.Outbox;
import org.praxis.training.event.SittingAllowed;
import org.praxis.training.model.Enrolment;
import org.praxis.training.model.QuizStep;
import org.praxis.training.model.Track;
import org.praxis.training.quiz.Beginning;
import org.praxis.training.store.Enrolments;
import org.praxis.training.store.SpentQuizzes;
import org.praxis.training.view.SpentQuiz;
import org.praxis.training.view.SpentQuizList;

/**
 * Letting learners sit a quiz once more who have used all their sittings; for whoever looks after
 * the track.
 */
@Stateless
@RolesAllowed({Role.TRAINER, Role.ADMIN})
public class QuizAllowing {
  /** So many are shown at once; whoever is allowed another makes room for the next. */
  public static final int MOST = 50;

  @Inject OwnDrafts own;
  @Inject SpentQuizzes spent;
  @Inject Enrolments enrolments;
  @Inject Beginning beginning;
  @Inject People people;
  @Inject Caller caller;
  @Inject AuditLog audit;
  @Inject Outbox outbox;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  /**
   * Who has used all sittings of that step and not passed it; who has waited longest comes first,
   * no more than {@link #MOST}, and whether there are more.
   *
   * @throws NoSuchTrack also where somebody else looks after it
   */
  public SpentQuizList spent(String slug, @NotNull StepId step) {
    Track track = own.track(slug);
    own.expectStep(track, step);
    List<SpentQuizzes.Row> rows = spent.of(track, step, MOST + 1);
    Map<PersonId, PersonChip> chips =
        people.chips(rows.stream().map(SpentQuizzes.Row::learner).toList());
    return SpentQuizList.of(
        rows.stream()
            .map(
                row ->
                    new SpentQuiz(
                        row.enrolment(),
                        chips.get(row.learner()),
                        row.sittings(),
                        row.best(),
                        row.lastAt()))
            .toList(),
        MOST);
  }

  /**
   * The learner may begin one sitting more than the quiz allows, and is told. Where they may begin
   * one anyway, have one open, or have done the step, nothing changes.
   *
   * @return whether something changed
   * @throws NoSuchTrack also where somebody else looks after it
   * @throws NoSuchEnrolment where it is of another track
   */
  public boolean allowAnother(String slug, @NotNull StepId step, @NotNull EnrolmentId id) {
    Track track = own.track(slug);
    Enrolment enrolment =
        enrolments
            .find(id)
            .filter(found -> found.track().key().equals(track.key()))
            .orElseThrow(NoSuchEnrolment::new);
    if (!(enrolment.edition().step(step) instanceof QuizStep quiz)) {
      throw new NoSuchStep();
    }
    if (enrolment.isDone(quiz)
        || !beginning.allowAnother(
            quiz.paper(), id.value(), me.id(), enrolment.history(step).againSince())) {
      return false;
    }
    audit.record(
        new AuditEntry(
            "training.quiz.another",
            caller.name(),
            id.toString(),
            null,
            AuditEntry.facts("learner", enrolment.person(), "track", slug, "step", step)));
    outbox.record(new SittingAllowed(id, step, enrolment.person(), clock.instant()));
    return true;
  }
}
