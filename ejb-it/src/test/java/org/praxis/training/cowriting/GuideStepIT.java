package org.praxis.training.cowriting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.HR;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.TRAINER;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.communities.Access;
import org.praxis.communities.ContributionId;
import org.praxis.communities.guides.Acceptance;
import org.praxis.communities.guides.ChangeProposing;
import org.praxis.communities.guides.ChangeReview;
import org.praxis.communities.guides.GuideDraft;
import org.praxis.communities.guides.GuideEdit;
import org.praxis.communities.guides.GuideEditing;
import org.praxis.communities.guides.GuideId;
import org.praxis.communities.guides.GuideStarting;
import org.praxis.communities.guides.ProposalAnswer;
import org.praxis.communities.guides.ProposalDraft;
import org.praxis.communities.guides.ProposalId;
import org.praxis.communities.guides.event.GuidePublished;
import org.praxis.communities.guides.view.GuideSent;
import org.praxis.harness.As;
import org.praxis.harness.AtOnce;
import org.praxis.harness.Company;
import org.praxis.moderation.Verdict;
import org.praxis.people.CurrentPerson;
import org.praxis.platform.InvalidInput;
import org.praxis.training.Drafting;
import org.praxis.training.Enrolling;
import org.praxis.training.EnrolmentId;
import org.praxis.training.Learners;
import org.praxis.training.Publishing;
import org.praxis.training.StepId;
import org.praxis.training.StepProgress;
import org.praxis.training.TrackCatalogue;
import org.praxis.training.TrackDesign;
import org.praxis.training.TrackDraft;
import org.praxis.training.TrackDraft.StepDraft;
import org.praxis.training.cowriting.view.GuideTaskView;
import org.praxis.training.view.StepView;

/** Steps that are done when something that the learner wrote in a guide is published. */
@ExtendWith(ArquillianExtension.class)
class GuideStepIT {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final String TEXT = "Switch it off.\n\nOpen the lid.\n\nLook inside.";
  private static final String LONGER = "Open the lid with the small key that hangs by the door";

  @Inject Company company;
  @Inject GuideStarting starting;
  @Inject GuideEditing editing;
  @Inject ChangeProposing proposing;
  @Inject ChangeReview review;
  @Inject TrackDesign design;
  @Inject Drafting drafting;
  @Inject Publishing publishing;
  @Inject TrackCatalogue catalogue;
  @Inject Enrolling enrolling;
  @Inject StepProgress progress;
  @Inject GuideTaskReading reading;
  @Inject GuideHearing.Published published;
  @Inject CurrentPerson me;
  @Inject Rows rows;
  @Inject UserTransaction transaction;

  private final String slug = "g-" + UUID.randomUUID();
  private final StepId read = StepId.next();
  private final StepId write = StepId.next();
  private String community;
  private GuideId guide;

  @BeforeEach
  void aGuideOfLearners() throws Exception {
    community = company.community(0);
    guide = start(LEARNER, community);
  }

  private GuideId start(As owner, String where) throws Exception {
    return owner
        .call(() -> starting.start(where, new GuideDraft("Pumps", TEXT, null, null)))
        .guide();
  }

  private TrackDraft draft(GuideTaskDraft task) {
    return TrackDraft.of(
        slug,
        "Writing",
        "s",
        14,
        StepDraft.page("Read", "text").as(read),
        StepDraft.guide("Say how", "Write it down.", community, task).as(write));
  }

  private EnrolmentId begun(GuideTaskDraft task) throws Exception {
    TRAINER.call(() -> design.publish(draft(task)));
    return COLLEAGUE.call(() -> enrolling.enrol(slug));
  }

  private ProposalId propose(String with) throws Exception {
    return COLLEAGUE.call(
        () ->
            proposing.propose(
                guide,
                new ProposalDraft("Pumps", TEXT.replace("Open the lid", with), "Better", 1)));
  }

  private GuideSent accept(ProposalId id) throws Exception {
    return LEARNER.call(() -> review.accept(id, new Acceptance(0L, 1, null, null)));
  }

  private StepView step() throws Exception {
    return COLLEAGUE.call(() -> catalogue.track(slug)).step(2).orElseThrow();
  }

  private GuideTaskView task(As reader) throws Exception {
    return reader.call(() -> reading.task(slug, write));
  }

  private void untilDone() {
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(step().done()).isTrue());
  }

  private void untilHeard() {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(
                        rows.read(
                            "select 1 from platform_delivery where subscriber like 'training/guide-%' and"
                                + " delivered_at is null and due_at is not null"))
                    .isEmpty());
  }

  private int completions() {
    return rows.read("select 1 from training_completion where step_id = ?1", write.value()).size();
  }

  @Test
  void anAcceptedChangeCompletesItAndOneThatWaitsDoesNot() throws Exception {
    begun(new GuideTaskDraft(guide, 20));
    ProposalId id = propose(LONGER);
    untilHeard();
    assertThat(step().done()).isFalse();
    GuideTaskView waits = task(COLLEAGUE);
    assertThat(waits.waiting()).extracting("proposal").containsExactly(id);
    assertThat(waits.holds()).isFalse();
    assertThat(waits.guide().title()).isEqualTo("Pumps");
    accept(id);
    untilDone();
    GuideTaskView done = task(COLLEAGUE);
    assertThat(done.waiting()).isEmpty();
    assertThat(done.changes()).hasSize(1);
    assertThat(done.most()).isGreaterThanOrEqualTo(20);
    assertThat(done.done()).isTrue();
  }

  @Test
  void aDeclinedChangeCompletesNothing() throws Exception {
    begun(new GuideTaskDraft(guide, 20));
    ProposalId id = propose(LONGER);
    LEARNER.run(() -> review.reject(id, new ProposalAnswer(0L, "There is no key.")));
    untilHeard();
    assertThat(step().done()).isFalse();
    assertThat(task(COLLEAGUE).waiting()).isEmpty();
  }

  @Test
  void whatIsTooShortIsShownAndCompletesNothing() throws Exception {
    begun(new GuideTaskDraft(guide, 200));
    accept(propose(LONGER));
    untilHeard();
    assertThat(step().done()).isFalse();
    GuideTaskView task = task(COLLEAGUE);
    assertThat(task.changes()).hasSize(1);
    assertThat(task.most()).isBetween(20, 199);
    assertThat(task.holds()).isFalse();
  }

  @Test
  void whatWasPublishedBeforeTheyEnrolledDoesNotCount() throws Exception {
    accept(propose(LONGER));
    begun(new GuideTaskDraft(guide, 20));
    COLLEAGUE.run(reading::count);
    untilHeard();
    assertThat(step().done()).isFalse();
    assertThat(task(COLLEAGUE).changes()).isEmpty();
  }

  @Test
  void newsThatComesTwiceCompletesItOnce() throws Exception {
    begun(new GuideTaskDraft(guide, 20));
    GuideSent sent = accept(propose(LONGER));
    untilDone();
    Instant at = step().completedAt();
    GuidePublished again =
        new GuidePublished(
            guide, sent.revision(), null, COLLEAGUE.call(() -> me.id()), Instant.now());
    for (int i = 0; i < 2; i++) {
      transaction.begin();
      published.receive(again);
      transaction.commit();
    }
    assertThat(step().completedAt()).isEqualTo(at);
    assertThat(completions()).isEqualTo(1);
  }

  @Test
  void whatAModeratorHoldsCountsOnceItIsPublished() throws Exception {
    begun(new GuideTaskDraft(guide, 20));
    GuideSent sent = accept(propose(LONGER + ", and ask for bluebird"));
    assertThat(sent.held()).isTrue();
    untilHeard();
    assertThat(step().done()).isFalse();
    assertThat(task(COLLEAGUE).waiting()).hasSize(1);
    company.decide(MODERATOR, new ContributionId(sent.revision().value()), Verdict.APPROVE);
    untilDone();
  }

  @Test
  void whereAnyGuideCountsANewOneDoesAndWhereOneIsNamedNoOther() throws Exception {
    begun(new GuideTaskDraft(guide, 20));
    String any = slug + "-any";
    TRAINER.call(
        () ->
            design.publish(
                TrackDraft.of(
                    any, "Any", "s", 14, StepDraft.guide("Write", null, community, null))));
    COLLEAGUE.call(() -> enrolling.enrol(any));
    start(COLLEAGUE, community);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(COLLEAGUE.call(() -> catalogue.track(any)).step(1).orElseThrow().done())
                    .isTrue());
    untilHeard();
    assertThat(step().done()).isFalse();
  }

  @Test
  void aGuideElsewhereDoesNotCount() throws Exception {
    begun(null);
    start(COLLEAGUE, company.community(0));
    untilHeard();
    assertThat(step().done()).isFalse();
  }

  @Test
  void whatWasPublishedWhileItWasLockedCountsWhenItOpens() throws Exception {
    TrackDraft free = draft(new GuideTaskDraft(guide, 20));
    TrackDraft ordered =
        new TrackDraft(
            slug,
            free.title(),
            free.summary(),
            14,
            false,
            List.of(new TrackDraft.StageDraft(null, null, true, free.steps())));
    TRAINER.call(() -> design.publish(ordered));
    EnrolmentId enrolment = COLLEAGUE.call(() -> enrolling.enrol(slug));
    accept(propose(LONGER));
    untilHeard();
    assertThat(step().locked()).isTrue();
    assertThat(completions()).isZero();
    COLLEAGUE.run(() -> progress.complete(enrolment, 1));
    untilDone();
  }

  @Test
  void whatIsDoneStaysDoneWhateverOthersMakeOfTheGuide() throws Exception {
    begun(new GuideTaskDraft(guide, 20));
    accept(propose(LONGER));
    untilDone();
    LEARNER.call(() -> editing.edit(guide, new GuideEdit("Pumps", TEXT, "As it was", 2)));
    untilHeard();
    assertThat(step().done()).isTrue();
  }

  @Test
  void whoDoesItAgainIsDoneByWhatIsPublishedAfterwards() throws Exception {
    begun(new GuideTaskDraft(guide, 20));
    accept(propose(LONGER));
    untilDone();
    long version = TRAINER.call(() -> drafting.draft(slug)).version();
    TRAINER.call(() -> drafting.save(slug, version, draft(new GuideTaskDraft(guide, 10))));
    TRAINER.call(() -> publishing.publish(slug, version + 1, null, Learners.MOVE, Set.of(write)));
    untilHeard();
    assertThat(step().done()).isFalse();
    assertThat(step().again()).isTrue();
    ProposalId next =
        COLLEAGUE.call(
            () ->
                proposing.propose(
                    guide,
                    new ProposalDraft(
                        "Pumps",
                        TEXT.replace("Open the lid", LONGER) + "\n\nClose it again afterwards.",
                        "More",
                        2)));
    LEARNER.call(() -> review.accept(next, new Acceptance(0L, 2, null, null)));
    untilDone();
  }

  @Test
  void anEditionNeedsAGuideThatIsThereAndInItsCommunity() throws Exception {
    String elsewhere = company.community(0);
    GuideId other = start(LEARNER, elsewhere);
    assertRefused(new GuideTaskDraft(GuideId.next(), 20), "training.gap.guide");
    assertRefused(new GuideTaskDraft(other, 20), "training.gap.guideElsewhere");
  }

  private void assertRefused(GuideTaskDraft task, String key) {
    assertThatThrownBy(() -> TRAINER.call(() -> design.publish(draft(task))))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refused -> {
              assertThat(refused.key()).isEqualTo(key);
              assertThat(refused.field()).contains("stages[0].steps[1].guideTask.guide");
            });
  }

  @Test
  void aGuideOfAPrivateCommunityIsNamedToNobodyOutside() throws Exception {
    begun(new GuideTaskDraft(guide, 20));
    rows.change(
        "update communities_community set access = ?1 where slug = ?2",
        Access.PRIVATE.name(),
        community);
    As outsider = HR;
    StepView seen = outsider.call(() -> catalogue.track(slug)).step(2).orElseThrow();
    assertThat(seen.guideTask().title()).isNull();
    assertThat(seen.guideTask().communityName()).isNull();
    GuideTaskView task = task(outsider);
    assertThat(task.guide()).isNull();
    assertThat(task.community()).isNull();
    assertThat(task.html()).isEmpty();
  }

  @RepeatedTest(3)
  void newsOfSeveralChangesAtOnceCompletesItOnce() throws Exception {
    EnrolmentId enrolment = begun(null);
    COLLEAGUE.run(() -> progress.complete(enrolment, 1));
    List<Callable<Object>> acts =
        Stream.of("One", "Two", "Three", "Four")
            .<Callable<Object>>map(
                title ->
                    () ->
                        COLLEAGUE.call(
                            () ->
                                starting.start(community, new GuideDraft(title, TEXT, null, null))))
            .toList();
    List<Callable<Object>> all =
        Stream.concat(
                acts.stream(),
                Stream.of(
                    () -> {
                      COLLEAGUE.run(reading::count);
                      return null;
                    }))
            .toList();
    AtOnce.outcomes(all);
    untilDone();
    untilHeard();
    assertThat(completions()).isEqualTo(1);
    assertThat(
            rows.read(
                "select 1 from platform_event where type like '%TrackCompleted' and payload ->>"
                    + " 'enrolment' = ?1",
                enrolment.toString()))
        .hasSize(1);
  }
}
