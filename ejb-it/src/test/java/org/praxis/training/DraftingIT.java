package org.praxis.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.praxis.harness.Company.ADMIN;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.TRAINER;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.harness.Company;
import org.praxis.harness.Statements;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.duty.DutyKeeping;
import org.praxis.people.duty.view.DutyRow;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.PageRequest;
import org.praxis.platform.SlugTaken;
import org.praxis.training.TrackDraft.StepDraft;
import org.praxis.training.quiz.QuizDraft;
import org.praxis.training.quiz.question.OptionDraft;
import org.praxis.training.quiz.question.QuestionDraft;
import org.praxis.training.view.DraftRow;
import org.praxis.training.view.Gap;
import org.praxis.training.view.TemplateRow;
import org.praxis.training.view.TrackDraftView;
import org.praxis.training.view.TrackView;

@ExtendWith(ArquillianExtension.class)
class DraftingIT {
  @Inject Company company;
  @Inject Drafting drafting;
  @Inject Templates templates;
  @Inject Publishing publishing;
  @Inject TrackDesign design;
  @Inject TrackCatalogue catalogue;
  @Inject FindableTracks findable;
  @Inject Enrolling enrolling;
  @Inject DutyKeeping duties;
  @Inject People people;
  @Inject Statements statements;
  @Inject Rows rows;

  private final String slug = "t-" + UUID.randomUUID();

  @Test
  void aTrackIsBuiltFromNothingAndPublished() throws Exception {
    TRAINER.run(() -> drafting.begin(slug, "From nothing", "All of it", 14));
    StepId first = TRAINER.call(() -> drafting.addStep(slug, 1, 1, StepKind.PAGE, "Read"));
    StepId second = TRAINER.call(() -> drafting.addStep(slug, 2, 1, StepKind.LINK, "Look"));
    assertThat(draft().gaps())
        .extracting(Gap::key)
        .containsExactly("training.gap.text", "training.gap.link");
    assertThatThrownBy(() -> publish(3))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.field()).contains("stages[0].steps[0].text");
              assertThat(refusal.also()).isPresent();
            });
    TRAINER.call(
        () -> drafting.changeStep(slug, 3, StepDraft.page("Read", "All of **this**").as(first)));
    TRAINER.call(
        () ->
            drafting.changeStep(
                slug,
                4,
                StepDraft.link("Look", null, "https://example.com/").as(second).after(first)));
    TRAINER.call(() -> drafting.about(slug, 5, "Built", "All of it", 21, true));
    TRAINER.call(() -> drafting.addStage(slug, 6, "Afterwards"));
    TRAINER.call(() -> drafting.changeStage(slug, 7, 1, "Before", 1, false));
    TRAINER.call(() -> drafting.moveStep(slug, 8, second, Direction.DOWN));
    TrackView preview = TRAINER.call(() -> catalogue.preview(slug));
    assertThat(preview.edition()).isNull();
    assertThat(preview.step(2).orElseThrow().locked()).isTrue();
    assertThat(preview.step(2).orElseThrow().link()).isEqualTo("https://example.com/");
    assertThat(preview.stages()).extracting("title").containsExactly("Before", "Afterwards");

    assertThat(publish(9)).isEqualTo(1);
    TrackView seen = LEARNER.call(() -> catalogue.track(slug));
    assertThat(seen.track().title()).isEqualTo("Built");
    assertThat(seen.track().days()).isEqualTo(21);
    assertThat(seen.step(1).orElseThrow().html()).contains("<strong>this</strong>");
    assertThat(seen.step(2).orElseThrow().link()).isNull();
    assertThat(seen.step(2).orElseThrow().lock().reason()).isEqualTo(LockReason.NEEDS);
    assertThat(seen.mine()).isFalse();
    TrackDraftView after = draft();
    assertThat(after.pending()).isFalse();
    assertThat(after.edition()).isEqualTo(1);
    assertThat(after.gaps()).isEmpty();
    assertThatThrownBy(() -> publish(after.version())).isInstanceOf(NothingToPublish.class);
  }

  @Test
  void nobodyKnowsOfATrackThatIsNotPublishedButWhoLooksAfterIt() throws Exception {
    long before = LEARNER.call(() -> catalogue.tracks(PageRequest.first())).total();
    TRAINER.run(
        () ->
            drafting.begin(slug, "Hidden", "s", 7, List.of(StepDraft.page("Secret step", "text"))));
    UUID id = trackId();
    assertThat(LEARNER.call(() -> catalogue.tracks(PageRequest.first())).total()).isEqualTo(before);
    assertThatThrownBy(() -> LEARNER.call(() -> catalogue.track(slug)))
        .isInstanceOf(NoSuchTrack.class);
    assertThatThrownBy(() -> LEARNER.call(() -> catalogue.editions(slug)))
        .isInstanceOf(NoSuchTrack.class);
    assertThatThrownBy(() -> LEARNER.call(() -> enrolling.enrol(slug)))
        .isInstanceOf(NoSuchTrack.class);
    assertThatThrownBy(() -> LEARNER.call(() -> drafting.draft(slug)))
        .isInstanceOf(EJBAccessException.class);
    assertThat(findable.all(List.of(id))).isEmpty();
    assertThat(ADMIN.call(() -> drafting.draft(slug)).draft().title()).isEqualTo("Hidden");
    PersonId trainer = TRAINER.call(() -> people.me().chip().id());
    assertThat(titles(TRAINER.call(() -> duties.of(trainer)))).contains("Hidden");
    assertThat(titles(COLLEAGUE.call(() -> duties.of(trainer)))).doesNotContain("Hidden");
    assertThat(TRAINER.call(() -> drafting.drafts(PageRequest.first())).items().get(0))
        .extracting(DraftRow::slug, DraftRow::title, DraftRow::edition, DraftRow::draft)
        .containsExactly(slug, "Hidden", null, true);

    // To a trainer who does not look after it, it is not there either.
    rows.change("update people_duty set holder = ?1 where subject = ?2", someone().value(), id);
    assertThatThrownBy(() -> TRAINER.call(() -> drafting.draft(slug)))
        .isInstanceOf(NoSuchTrack.class);
    assertThatThrownBy(() -> TRAINER.call(() -> catalogue.preview(slug)))
        .isInstanceOf(NoSuchTrack.class);
    assertThatThrownBy(() -> TRAINER.call(() -> publishing.preview(slug)))
        .isInstanceOf(NoSuchTrack.class);
    assertThatThrownBy(() -> publish(1)).isInstanceOf(NoSuchTrack.class);
    assertThatThrownBy(
            () -> TRAINER.run(() -> drafting.copy(slug, "t-" + UUID.randomUUID(), "Copy")))
        .isInstanceOf(NoSuchTrack.class);
  }

  private static List<String> titles(List<DutyRow> duties) {
    return duties.stream().map(duty -> duty.subject().title()).toList();
  }

  private PersonId someone() throws Exception {
    return COLLEAGUE.call(() -> people.me().chip().id());
  }

  @Test
  void whoeverGoesOnFromAnOlderVersionOverwritesNothing() throws Exception {
    TRAINER.run(() -> drafting.begin(slug, "One", "s", 7));
    assertThat(TRAINER.call(() -> drafting.about(slug, 1, "Two", "s", 7, false))).isEqualTo(2);
    assertThatThrownBy(() -> TRAINER.call(() -> drafting.about(slug, 1, "Three", "s", 7, false)))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThatThrownBy(() -> TRAINER.run(() -> drafting.discard(slug, 1)))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThat(draft().draft().title()).isEqualTo("Two");
    assertThatThrownBy(() -> TRAINER.run(() -> drafting.begin(slug, "Again", "s", 7)))
        .isInstanceOf(SlugTaken.class);
    assertThatThrownBy(
            () -> TRAINER.call(() -> drafting.save(slug, 2, TrackDraft.of("other", "T", "s", 7))))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void lookingAtADraftMakesNoneAndDiscardingItGoesBackToTheEdition() throws Exception {
    TRAINER.call(() -> design.publish(TrackDraft.of(slug, "One", "s", 7, page("a"))));
    TrackDraftView untouched = draft();
    assertThat(untouched.pending()).isFalse();
    assertThat(untouched.version()).isZero();
    assertThat(
            rows.read(
                "select 1 from training_draft d join training_track t on t.key = d.track_key where t.slug = ?1",
                slug))
        .isEmpty();
    TrackDraft more =
        new TrackDraft(
            slug,
            "Two",
            "s",
            7,
            false,
            List.of(
                new TrackDraft.StageDraft(
                    null, null, false, List.of(untouched.draft().steps().get(0), page("b")))));
    assertThat(TRAINER.call(() -> drafting.save(slug, 0, more))).isEqualTo(1);
    assertThat(draft().pending()).isTrue();
    assertThat(draft().basedOn()).isEqualTo(1);
    assertThat(LEARNER.call(() -> catalogue.track(slug)).track().title()).isEqualTo("One");
    TRAINER.run(() -> drafting.discard(slug, 1));
    assertThat(draft().pending()).isFalse();
    assertThat(draft().draft().title()).isEqualTo("One");
    assertThat(draft().version()).isEqualTo(2);
    // Whoever still has the first page open does not bring it back.
    assertThatThrownBy(() -> TRAINER.call(() -> drafting.save(slug, 0, more)))
        .isInstanceOf(ChangedMeanwhile.class);
  }

  @Test
  void anEarlierEditionComesBackWithTheStepsThatItHad() throws Exception {
    TRAINER.call(() -> design.publish(TrackDraft.of(slug, "One", "s", 7, page("a"), page("b"))));
    StepId b = draft().draft().steps().get(1).id();
    TRAINER.call(() -> drafting.removeStep(slug, 0, b));
    assertThat(publish(1)).isEqualTo(2);
    TRAINER.call(() -> drafting.from(slug, 2, 1));
    assertThat(draft().basedOn()).isEqualTo(1);
    assertThat(publish(3)).isEqualTo(3);
    assertThat(LEARNER.call(() -> catalogue.track(slug)).step(2).orElseThrow().id()).isEqualTo(b);
    assertThat(LEARNER.call(() -> catalogue.editions(slug)))
        .extracting("number")
        .containsExactly(3, 2, 1);
    assertThat(LEARNER.call(() -> catalogue.changes(slug, 1)).none()).isTrue();
    assertThat(LEARNER.call(() -> catalogue.changes(slug, 2)).steps())
        .extracting("change")
        .containsExactly(ChangeKind.SAME, ChangeKind.ADDED);
    assertThatThrownBy(() -> TRAINER.call(() -> drafting.from(slug, 4, 9)))
        .isInstanceOf(NoSuchEdition.class);
  }

  @Test
  void aCopyHasStepsOfItsOwn() throws Exception {
    String community = company.community(0);
    StepId read = StepId.next();
    TRAINER.call(
        () ->
            design.publish(
                TrackDraft.of(
                    slug,
                    "One",
                    "s",
                    7,
                    page("a").as(read),
                    StepDraft.talk("b", "text", community).after(read))));
    String copy = "t-" + UUID.randomUUID();
    TRAINER.run(() -> drafting.copy(slug, copy, "Copy of one"));
    TrackDraftView view = TRAINER.call(() -> drafting.draft(copy));
    assertThat(view.edition()).isNull();
    assertThat(view.draft().title()).isEqualTo("Copy of one");
    assertThat(view.draft().steps().get(0).id()).isNotEqualTo(read);
    assertThat(view.draft().steps().get(1).after())
        .containsExactly(view.draft().steps().get(0).id());
    assertThat(view.draft().steps().get(1).community()).isEqualTo(community);
    assertThat(view.gaps()).isEmpty();
  }

  @Test
  void aStepOfAnotherTrackIsNotTakenFromIt() throws Exception {
    StepDraft step = StepDraft.page("Read", "text").as(StepId.next());
    TRAINER.run(() -> drafting.begin(slug, "First", "s", 7, List.of(step)));
    String other = "t-" + UUID.randomUUID();
    TrackDraft taking = TrackDraft.of(other, "Second", "s", 7, step.saying("mine"));
    assertThatThrownBy(() -> TRAINER.call(() -> design.publish(taking)))
        .isInstanceOfSatisfying(InvalidInput.class, DraftingIT::namesTheStep);
    TRAINER.run(() -> drafting.begin(other, "Second", "s", 7));
    assertThatThrownBy(() -> TRAINER.call(() -> drafting.save(other, 1, taking)))
        .isInstanceOfSatisfying(InvalidInput.class, DraftingIT::namesTheStep);
    // It stays with its track, also while that does not have it.
    TRAINER.call(() -> drafting.removeStep(slug, 1, step.id()));
    assertThatThrownBy(() -> TRAINER.call(() -> drafting.save(other, 1, taking)))
        .isInstanceOf(InvalidInput.class);
    TRAINER.call(() -> drafting.save(slug, 2, TrackDraft.of(slug, "First", "s", 7, step)));
    assertThat(draft().draft().steps()).extracting(StepDraft::id).containsExactly(step.id());
  }

  @Test
  void aTemplateIsReadByTrainersBeforeItIsPublishedAndWhatIsBegunFromItStays() throws Exception {
    TRAINER.run(
        () -> drafting.begin(slug, "Pattern", "s", 7, List.of(StepDraft.page("Read", "text"))));
    UUID id = trackId();
    assertThat(templates()).doesNotContain(slug);
    TRAINER.run(() -> templates.offer(slug, true));
    assertThat(templates()).contains(slug);
    rows.change("update people_duty set holder = ?1 where subject = ?2", someone().value(), id);
    String copy = "t-" + UUID.randomUUID();
    TRAINER.run(() -> drafting.copy(slug, copy, "Mine"));
    assertThat(TRAINER.call(() -> drafting.draft(copy)).draft().steps())
        .extracting(StepDraft::title)
        .containsExactly("Read");
    assertThatThrownBy(() -> TRAINER.run(() -> templates.offer(slug, false)))
        .isInstanceOf(NoSuchTrack.class);
    assertThatThrownBy(() -> TRAINER.call(() -> drafting.draft(slug)))
        .isInstanceOf(NoSuchTrack.class);
    ADMIN.run(() -> templates.offer(slug, false));
    assertThat(templates()).doesNotContain(slug);
    assertThatThrownBy(() -> TRAINER.run(() -> drafting.copy(slug, copy + "2", "No")))
        .isInstanceOf(NoSuchTrack.class);
    assertThat(TRAINER.call(() -> drafting.draft(copy)).draft().steps()).hasSize(1);
  }

  private List<String> templates() throws Exception {
    return TRAINER.call(() -> templates.templates()).stream().map(TemplateRow::slug).toList();
  }

  private static void namesTheStep(InvalidInput refusal) {
    assertThat(refusal.field()).contains("stages[0].steps");
    assertThat(refusal.key()).isEqualTo("training.draft.stepElsewhere");
  }

  @Test
  void aDraftCostsTheSameHoweverManyStepsItHas() throws Exception {
    String community = company.community(0);
    TRAINER.call(() -> design.publish(TrackDraft.of(slug, "Few", "s", 7, steps(2, community))));
    String many = "t-" + UUID.randomUUID();
    TRAINER.call(() -> design.publish(TrackDraft.of(many, "Many", "s", 7, steps(48, community))));
    assertThat(statements.of(() -> TRAINER.call(() -> drafting.draft(many))))
        .isEqualTo(statements.of(() -> TRAINER.call(() -> drafting.draft(slug))));
    assertThat(statements.of(() -> TRAINER.call(() -> publishing.preview(many))))
        .isEqualTo(statements.of(() -> TRAINER.call(() -> publishing.preview(slug))));
    assertThat(statements.of(() -> LEARNER.call(() -> catalogue.track(many))))
        .isEqualTo(statements.of(() -> LEARNER.call(() -> catalogue.track(slug))));
    assertThat(statements.of(() -> TRAINER.call(() -> catalogue.preview(many))))
        .isEqualTo(statements.of(() -> TRAINER.call(() -> catalogue.preview(slug))));
  }

  private static StepDraft[] steps(int count, String community) {
    StepDraft[] steps = new StepDraft[count];
    StepId before = null;
    for (int i = 0; i < count; i++) {
      StepId id = StepId.next();
      StepDraft step = i % 2 == 0 ? quiz("q" + i) : StepDraft.talk("d" + i, "text", community);
      steps[i] = before == null ? step.as(id) : step.as(id).after(before);
      before = id;
    }
    return steps;
  }

  private static StepDraft quiz(String title) {
    QuestionDraft question =
        new QuestionDraft("?", List.of(new OptionDraft("a", true), new OptionDraft("b", false)));
    return StepDraft.quiz(title, "text", QuizDraft.of(50, question, question));
  }

  private static StepDraft page(String title) {
    return StepDraft.page(title, "text");
  }

  private TrackDraftView draft() throws Exception {
    return TRAINER.call(() -> drafting.draft(slug));
  }

  private int publish(long version) throws Exception {
    return TRAINER.call(() -> publishing.publish(slug, version, null, Learners.STAY, Set.of()));
  }

  private UUID trackId() {
    return (UUID) rows.read("select id from training_track where slug = ?1", slug).get(0);
  }
}
