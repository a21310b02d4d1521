package org.praxis.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.TRAINER;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.communities.ContributionId;
import org.praxis.harness.As;
import org.praxis.harness.Company;
import org.praxis.harness.Statements;
import org.praxis.training.TrackDraft.StageDraft;
import org.praxis.training.TrackDraft.StepDraft;
import org.praxis.training.view.EnrolmentRow;
import org.praxis.training.view.PublicationView;
import org.praxis.training.view.StepView;
import org.praxis.training.view.TrackView;

@ExtendWith(ArquillianExtension.class)
class EditionsIT {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Inject Company company;
  @Inject Drafting drafting;
  @Inject Publishing publishing;
  @Inject TrackDesign design;
  @Inject TrackCatalogue catalogue;
  @Inject Enrolling enrolling;
  @Inject StepProgress progress;
  @Inject MyLearning learning;
  @Inject Certification certification;
  @Inject Statements statements;
  @Inject Rows rows;

  private final String slug = "t-" + UUID.randomUUID();
  private final StepDraft a = StepDraft.page("a", "text").as(StepId.next());
  private final StepDraft b = StepDraft.page("b", "text").as(StepId.next());
  private final StepDraft c = StepDraft.page("c", "text").as(StepId.next());

  @BeforeEach
  void aTrack() throws Exception {
    TRAINER.call(() -> design.publish(track(a, b)));
  }

  @Test
  void whoBeganAnEditionStaysOnItAndWhoComesLaterBeginsTheNew() throws Exception {
    EnrolmentId early = enrol(LEARNER);
    LEARNER.run(() -> progress.complete(early, a.id()));
    publish(Learners.STAY, Set.of(), c, a, b);
    enrol(COLLEAGUE);
    TrackView mine = LEARNER.call(() -> catalogue.track(slug));
    assertThat(mine.edition().number()).isEqualTo(1);
    assertThat(mine.outdated()).isTrue();
    assertThat(mine.steps()).extracting(StepView::title).containsExactly("a", "b");
    assertThat(mine.track().steps()).isEqualTo(2);
    assertThat(COLLEAGUE.call(() -> catalogue.track(slug)).steps())
        .extracting(StepView::title)
        .containsExactly("c", "a", "b");
    LEARNER.run(() -> progress.complete(early, 2));
    assertThat(row(LEARNER, early).finished()).isTrue();
    assertThat(row(LEARNER, early).edition()).isEqualTo(1);
  }

  @Test
  void whoIsMovedKeepsWhatTheyDidAndDoesAgainOnlyWhatTheTrainerSays() throws Exception {
    EnrolmentId learner = enrol(LEARNER);
    EnrolmentId colleague = enrol(COLLEAGUE);
    LEARNER.run(() -> progress.complete(learner, a.id()));
    COLLEAGUE.run(() -> progress.complete(colleague, b.id()));
    StepDraft changed = StepDraft.page("a", "other text").as(a.id());
    PublicationView preview = preview(changed, b, c);
    assertThat(preview.inProgress()).isEqualTo(2);
    assertThat(preview.learners().get(0).some()).hasSize(2);
    assertThat(preview.next()).isEqualTo(2);
    assertThat(preview.changes().steps())
        .extracting("change")
        .containsExactly(ChangeKind.CHANGED, ChangeKind.SAME, ChangeKind.ADDED);
    assertThat(preview.changes().steps().get(0).completed()).isEqualTo(1);
    assertThat(
            TRAINER.call(
                () ->
                    publishing.publish(
                        slug, preview.version(), "New text", Learners.MOVE, Set.of(a.id()))))
        .isEqualTo(2);

    TrackView mine = LEARNER.call(() -> catalogue.track(slug));
    assertThat(mine.edition().number()).isEqualTo(2);
    assertThat(mine.edition().note()).isEqualTo("New text");
    assertThat(mine.step(1).orElseThrow().done()).isFalse();
    assertThat(mine.step(1).orElseThrow().again()).isTrue();
    assertThat(row(LEARNER, learner).done()).isZero();
    assertThat(row(LEARNER, learner).nextStep()).isEqualTo(1);
    assertThat(row(COLLEAGUE, colleague).done()).isEqualTo(1);
    assertThat(row(COLLEAGUE, colleague).steps()).isEqualTo(3);

    LEARNER.run(() -> progress.complete(learner, a.id()));
    assertThat(LEARNER.call(() -> catalogue.track(slug)).step(1).orElseThrow().again()).isFalse();
    assertThat(
            rows.read(
                "select c.stands, c.ended_by from training_completion c join training_enrolment e"
                    + " on e.key = c.enrolment_key where e.id = ?1 and c.step_id = ?2 order by c.key",
                learner.value(),
                a.id().value()))
        .extracting(row -> Arrays.toString((Object[]) row))
        .containsExactly("[false, 2]", "[true, null]");
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(
                        rows.read(
                            "select kind || ' ' || title from notification_notice where subject = ?1 order by kind",
                            slug + "?since=1"))
                    .isEqualTo(List.of("TRACK_AGAIN T: a", "TRACK_MOVED T: New text")));
    assertThat(
            rows.read(
                "select details from praxis_audit.entry where action = 'training.edition.published'"
                    + " and subject = (select cast(id as text) from training_track where slug = ?1) order by at desc limit 1",
                slug))
        .singleElement()
        .asString()
        .contains("\"moved\":\"2\"")
        .contains("MOVE");
  }

  @Test
  void whoHasDoneAllThatTheNewEditionNeedsIsFinishedByTheMoveAndOnlyOnce() throws Exception {
    EnrolmentId learner = enrol(LEARNER);
    LEARNER.run(() -> progress.complete(learner, a.id()));
    publish(Learners.MOVE, Set.of(), a, c.asOptional());
    EnrolmentRow finished = row(LEARNER, learner);
    assertThat(finished.finished()).isTrue();
    assertThat(finished.nextStep()).isNull();
    CertificateNumber number = new CertificateNumber(finished.certificate());
    assertThat(COLLEAGUE.call(() -> certification.verify(number)).trackTitle()).isEqualTo("T");
    LEARNER.run(() -> progress.complete(learner, c.id()));
    publish(Learners.MOVE, Set.of(a.id()), a, b, c);
    EnrolmentRow after = row(LEARNER, learner);
    assertThat(after).isEqualTo(finished);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(
                        rows.read(
                            "select 1 from notification_notice where kind = 'CERTIFIED' and subject = ?1",
                            number.value()))
                    .hasSize(1));
  }

  @Test
  void aDiscussionCountsByTheEditionThatTheLearnerIsOn() throws Exception {
    String before = company.community(0);
    String after = company.community(0);
    StepDraft talk = StepDraft.talk("talk", "text", before).as(StepId.next());
    publish(Learners.STAY, Set.of(), a, talk);
    EnrolmentId early = enrol(LEARNER);
    publish(Learners.STAY, Set.of(), a, talk.talking(after));
    EnrolmentId late = enrol(COLLEAGUE);
    for (String community : List.of(before, after)) {
      ContributionId question = company.ask(MODERATOR, community, "A question").id();
      company.reply(LEARNER, question, "Like this.");
      company.reply(COLLEAGUE, question, "Or like this.");
      if (community.equals(before)) {
        await().atMost(PATIENCE).until(() -> row(LEARNER, early).done() == 1);
        assertThat(row(COLLEAGUE, late).done()).isZero();
      }
    }
    await().atMost(PATIENCE).until(() -> row(COLLEAGUE, late).done() == 1);
    assertThat(row(LEARNER, early).done()).isEqualTo(1);
  }

  @Test
  void stagesOpenInTheirOrderAndTwoOfThreeAreEnough() throws Exception {
    StepDraft last = StepDraft.acknowledgement("Confirm", "I keep to it").as(StepId.next());
    TrackDraft draft =
        new TrackDraft(
            slug,
            "T",
            "s",
            7,
            true,
            List.of(
                new StageDraft("Two of three", 2, false, List.of(a, b, c)),
                new StageDraft("Then", null, false, List.of(last))));
    TRAINER.call(() -> drafting.save(slug, 0, draft));
    TRAINER.call(() -> publishing.publish(slug, 1, "", Learners.STAY, Set.of()));
    EnrolmentId learner = enrol(LEARNER);
    assertThatThrownBy(() -> LEARNER.run(() -> progress.complete(learner, 4)))
        .isInstanceOf(StepLocked.class);
    assertThat(LEARNER.call(() -> catalogue.track(slug)).step(4).orElseThrow().html()).isEmpty();
    LEARNER.run(() -> progress.complete(learner, 1));
    LEARNER.run(() -> progress.complete(learner, 3));
    assertThat(row(LEARNER, learner).nextStep()).isEqualTo(4);
    assertThat(LEARNER.call(() -> catalogue.track(slug)).step(4).orElseThrow().html())
        .contains("I keep to it");
    LEARNER.run(() -> progress.complete(learner, 4));
    assertThat(row(LEARNER, learner).finished()).isTrue();
    assertThat(row(LEARNER, learner).done()).isEqualTo(3);
    assertThat(
            rows.read(
                "select n.number from training_completion c join training_step s on s.key = c.step_key"
                    + " join training_edition n on n.key = s.edition_key where c.step_id = ?1",
                last.id().value()))
        .isEqualTo(List.of(2));
  }

  @Test
  void doingAStepCostsTheSameHoweverManyThereAre() throws Exception {
    long few = costOfEnrollingAndReading();
    StepDraft[] many = new StepDraft[50];
    for (int i = 0; i < many.length; i++) {
      StepDraft step = StepDraft.page("s" + i, "text").as(StepId.next());
      many[i] = i == 0 ? step : step.after(many[i - 1].id());
    }
    publish(Learners.STAY, Set.of(), many);
    rows.change(
        "delete from training_completion where enrolment_key in (select e.key from training_enrolment e"
            + " join training_track t on t.key = e.track_key where t.slug = ?1)",
        slug);
    rows.change(
        "delete from training_enrolment where track_key = (select key from training_track where slug = ?1)",
        slug);
    assertThat(costOfEnrollingAndReading()).isEqualTo(few);
  }

  private long costOfEnrollingAndReading() throws Exception {
    return statements.once(
        () ->
            LEARNER.run(
                () -> {
                  EnrolmentId enrolment = enrolling.enrol(slug);
                  progress.complete(enrolment, 1);
                }));
  }

  @Test
  void whatIsToBeDoneAgainIsAStepOfTheDraft() throws Exception {
    save(a);
    long version = TRAINER.call(() -> drafting.draft(slug)).version();
    assertThatThrownBy(
            () ->
                TRAINER.call(
                    () -> publishing.publish(slug, version, "", Learners.MOVE, Set.of(b.id()))))
        .isInstanceOf(NoSuchStep.class);
    assertThat(LEARNER.call(() -> catalogue.track(slug)).current()).isEqualTo(1);
  }

  @Test
  void fiveThousandAreMovedInAFewStatementsAndLookedAtInAsManyAsTen() throws Exception {
    learners(10);
    save(a, b, c);
    long few = statements.of(() -> TRAINER.call(() -> publishing.preview(slug)));
    learners(4990);
    assertThat(statements.of(() -> TRAINER.call(() -> publishing.preview(slug)))).isEqualTo(few);
    PublicationView preview = TRAINER.call(() -> publishing.preview(slug));
    assertThat(preview.inProgress()).isEqualTo(5000);
    long version = preview.version();
    long cost =
        statements.once(
            () ->
                TRAINER.run(
                    () -> publishing.publish(slug, version, "", Learners.MOVE, Set.of(b.id()))));
    assertThat(cost).isLessThan(200);
    assertThat(
            rows.read(
                "select n.number, e.steps_done, e.steps_needed, e.next_step, count(*) from training_enrolment e"
                    + " join training_edition n on n.key = e.edition_key join training_track t on t.key = e.track_key"
                    + " where t.slug = ?1 group by 1, 2, 3, 4",
                slug))
        .singleElement()
        .satisfies(row -> assertThat((Object[]) row).containsExactly(2, 1, 3, 2, 5000L));
  }

  // Of nobody in particular, with the first step done.
  private void learners(int count) {
    rows.change(
        "insert into training_enrolment (id, track_key, edition_key, person, enrolled_at, due_at, steps_done, steps_needed, next_step, version)"
            + " select gen_random_uuid(), t.key, n.key, gen_random_uuid(), now(), now(), 1, 2, 2, 0 from training_track t"
            + " join training_edition n on n.track_key = t.key, generate_series(1, ?2) where t.slug = ?1",
        slug,
        count);
    rows.change(
        "insert into training_completion (enrolment_key, step_key, step_id, completed_at, stands)"
            + " select e.key, s.key, s.id, now(), true from training_enrolment e join training_step s on s.edition_key = e.edition_key"
            + " join training_track t on t.key = e.track_key where t.slug = ?1 and s.number = 1"
            + " and not exists (select 1 from training_completion c where c.enrolment_key = e.key)",
        slug);
  }

  private TrackDraft track(StepDraft... steps) {
    return TrackDraft.of(slug, "T", "s", 7, steps);
  }

  private void save(StepDraft... steps) throws Exception {
    long version = TRAINER.call(() -> drafting.draft(slug)).version();
    TRAINER.call(() -> drafting.save(slug, version, track(steps)));
  }

  private PublicationView preview(StepDraft... steps) throws Exception {
    save(steps);
    return TRAINER.call(() -> publishing.preview(slug));
  }

  private void publish(Learners learners, Set<StepId> again, StepDraft... steps) throws Exception {
    long version = preview(steps).version();
    TRAINER.call(() -> publishing.publish(slug, version, null, learners, again));
  }

  private EnrolmentId enrol(As person) throws Exception {
    return person.call(() -> enrolling.enrol(slug));
  }

  private EnrolmentRow row(As person, EnrolmentId enrolment) throws Exception {
    return person.call(() -> learning.enrolment(enrolment));
  }
}
