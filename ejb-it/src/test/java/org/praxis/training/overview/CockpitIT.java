package org.praxis.training.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.praxis.harness.Company.ADMIN;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.HR;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.TRAINER;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.communities.TopicDraft;
import org.praxis.communities.TopicKind;
import org.praxis.communities.TopicStarting;
import org.praxis.harness.AllPages;
import org.praxis.harness.Company;
import org.praxis.harness.Statements;
import org.praxis.people.PersonId;
import org.praxis.people.Staff;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.PageRequest;
import org.praxis.training.Drafting;
import org.praxis.training.Enrolling;
import org.praxis.training.EnrolmentId;
import org.praxis.training.Learners;
import org.praxis.training.NoSuchEdition;
import org.praxis.training.NoSuchTrack;
import org.praxis.training.Publishing;
import org.praxis.training.StepId;
import org.praxis.training.StepProgress;
import org.praxis.training.TrackDesign;
import org.praxis.training.TrackDraft;
import org.praxis.training.TrackDraft.StageDraft;
import org.praxis.training.TrackDraft.StepDraft;
import org.praxis.training.assigning.Assigned;
import org.praxis.training.assigning.Exempting;
import org.praxis.training.assigning.ExemptionDraft;
import org.praxis.training.overview.view.CockpitCell;
import org.praxis.training.overview.view.CockpitRow;
import org.praxis.training.overview.view.CockpitSheet;
import org.praxis.training.overview.view.CockpitView;
import org.praxis.training.overview.view.MessageView;
import org.praxis.training.overview.view.TaughtTrack;

@ExtendWith(ArquillianExtension.class)
class CockpitIT {
  private static final Duration SOON = Duration.ofSeconds(20);

  @Inject CockpitReading reading;
  @Inject Messaging messaging;
  @Inject MessageReading messages;
  @Inject TrackDesign design;
  @Inject Drafting drafting;
  @Inject Publishing publishing;
  @Inject Enrolling enrolling;
  @Inject StepProgress progress;
  @Inject Assigned assigned;
  @Inject Exempting exempting;
  @Inject Company company;
  @Inject TopicStarting starting;
  @Inject Staff staff;
  @Inject Rows rows;
  @Inject Statements statements;

  private final String slug = "t-" + UUID.randomUUID();
  private final StepDraft read = StepDraft.page("Read", "text").as(StepId.next());
  private final StepDraft more = StepDraft.page("More", "text").as(StepId.next());
  private StepDraft talk;

  @BeforeEach
  void aTrack() throws Exception {
    talk = StepDraft.talk("Talk", "Ask.", company.community(0)).as(StepId.next());
    TRAINER.call(() -> design.publish(track(read, more, talk)));
  }

  private TrackDraft track(StepDraft one, StepDraft two, StepDraft three) {
    return new TrackDraft(
        slug,
        "Cockpit " + slug,
        "Summary",
        30,
        true,
        List.of(
            new StageDraft("First", null, true, List.of(one, two)),
            new StageDraft("Then", null, false, List.of(three))));
  }

  private static CockpitFilter with(CockpitStatus status, StepId step, Integer edition) {
    return new CockpitFilter(null, edition, null, null, null, status, step, null, null);
  }

  private CockpitView look(CockpitFilter filter) throws Exception {
    return TRAINER.call(() -> reading.cockpit(slug, filter, new PageRequest(1, 100)));
  }

  private CockpitRow row(CockpitView view, PersonId person) {
    return view.rows().items().stream()
        .filter(one -> one.person().id().equals(person))
        .findFirst()
        .orElse(null);
  }

  private List<CellState> cells(CockpitView view, PersonId person) {
    return row(view, person).cells().stream().map(CockpitCell::state).toList();
  }

  private EnrolmentId enrol(org.praxis.harness.As person) throws Exception {
    return person.call(() -> enrolling.enrol(slug));
  }

  @Test
  void eachLearnerHasACellForEachStepAndEachStepItsCounts() throws Exception {
    PersonId learner = assigned.me(LEARNER);
    PersonId colleague = assigned.me(COLLEAGUE);
    EnrolmentId mine = enrol(LEARNER);
    LEARNER.run(() -> progress.complete(mine, read.id()));
    enrol(COLLEAGUE);
    PersonId never = staff.hire("Never began", null);
    assigned.rule(Assigned.draft(slug, List.of(learner, never), Assigned.days(60)));
    CockpitView view = look(CockpitFilter.ALL);
    assertThat(view.stages()).extracting("steps").containsExactly(2, 1);
    assertThat(view.steps()).extracting("title").containsExactly("Read", "More", "Talk");
    assertThat(view.steps()).extracting("done").containsExactly(1L, 0L, 0L);
    assertThat(cells(view, learner))
        .containsExactly(CellState.DONE, CellState.OPEN, CellState.LOCKED);
    assertThat(row(view, learner).cells().get(0).at()).isNotNull();
    assertThat(cells(view, colleague).get(0)).isEqualTo(CellState.OPEN);
    assertThat(row(view, never).status()).isEqualTo(CockpitStatus.NOT_BEGUN);
    assertThat(view.counts().all()).isEqualTo(3);
    assertThat(view.counts().notBegun()).isEqualTo(1);
    assertThat(view.counts().inProgress()).isEqualTo(2);
    assertThat(look(with(CockpitStatus.NOT_BEGUN, null, null)).rows().items())
        .extracting(one -> one.person().id())
        .containsExactly(never);
    rows.change(
        "update training_enrolment e set due_at = now() + interval '3 days' from training_track t where t.key ="
            + " e.track_key and t.slug = ?1",
        slug);
    assertThat(cells(look(CockpitFilter.ALL), colleague).get(0)).isEqualTo(CellState.DUE);
  }

  @Test
  void whoIsStuckAndWhereIsFound() throws Exception {
    PersonId learner = assigned.me(LEARNER);
    EnrolmentId mine = enrol(LEARNER);
    LEARNER.run(() -> progress.complete(mine, read.id()));
    enrol(COLLEAGUE);
    rows.change(
        "update training_enrolment set enrolled_at = now() - interval '40 days', active_at = now() - interval '20"
            + " days', due_at = now() - interval '1 day' where id = ?1",
        mine.value());
    CockpitView view = look(CockpitFilter.ALL);
    assertThat(view.counts().stuck()).isEqualTo(1);
    assertThat(view.counts().overdue()).isEqualTo(1);
    assertThat(view.steps()).extracting("stuck").containsExactly(0L, 1L, 0L);
    assertThat(look(with(CockpitStatus.STUCK, more.id(), null)).rows().items())
        .extracting(one -> one.person().id())
        .containsExactly(learner);
    assertThat(look(with(CockpitStatus.STUCK, read.id(), null)).rows().items()).isEmpty();
    assertThat(look(with(CockpitStatus.OVERDUE, null, null)).counts().matching()).isEqualTo(1);
    CockpitFilter month =
        new CockpitFilter(null, null, null, null, null, CockpitStatus.STUCK, null, 30, null);
    assertThat(look(month).rows().items()).isEmpty();
    CockpitFilter longest =
        new CockpitFilter(null, null, null, null, null, null, null, null, CockpitSort.ACTIVITY);
    assertThat(look(longest).rows().items().get(0).person().id()).isEqualTo(learner);
  }

  @Test
  void whoIsOnAnEarlierEditionHasItsCells() throws Exception {
    PersonId learner = assigned.me(LEARNER);
    PersonId colleague = assigned.me(COLLEAGUE);
    EnrolmentId mine = enrol(LEARNER);
    LEARNER.run(() -> progress.complete(mine, read.id()));
    StepDraft fresh = StepDraft.page("New", "text").as(StepId.next());
    TRAINER.call(
        () -> {
          long version =
              drafting.save(slug, drafting.draft(slug).version(), track(read, fresh, talk));
          return publishing.publish(slug, version, "", Learners.STAY, Set.of());
        });
    enrol(COLLEAGUE);
    CockpitView view = look(CockpitFilter.ALL);
    assertThat(view.edition()).isEqualTo(2);
    assertThat(view.editions()).containsExactly(2, 1);
    assertThat(cells(view, learner))
        .containsExactly(CellState.DONE, CellState.ABSENT, CellState.LOCKED);
    assertThat(cells(view, colleague))
        .containsExactly(CellState.OPEN, CellState.LOCKED, CellState.LOCKED);
    CockpitView first = look(with(null, null, 1));
    assertThat(first.steps()).extracting("title").contains("More");
    assertThat(first.rows().items()).extracting(one -> one.person().id()).containsExactly(learner);
    assertThatThrownBy(() -> look(with(null, null, 9))).isInstanceOf(NoSuchEdition.class);
  }

  @Test
  void questionsOfOthersThatNobodyAnsweredComeFirst() throws Exception {
    LEARNER.call(
        () ->
            starting.start(
                talk.community(), new TopicDraft(TopicKind.QUESTION, "How often?", "I wonder.")));
    assertThat(look(CockpitFilter.ALL).questions())
        .extracting("title")
        .containsExactly("How often?");
  }

  @Test
  void questionsOfAllTracksThatOneLooksAfterAreTogether() throws Exception {
    String asked = "How long? " + slug;
    LEARNER.call(
        () ->
            starting.start(
                talk.community(), new TopicDraft(TopicKind.QUESTION, asked, "I wonder.")));
    assertThat(TRAINER.call(() -> reading.questions())).extracting("title").contains(asked);
    assertThat(ADMIN.call(() -> reading.questions()))
        .as("who looks after none of them")
        .extracting("title")
        .doesNotContain(asked);
  }

  @Test
  void ofWhoIsExemptNothingIsAwaitedAndNobodyWritesToThem() throws Exception {
    PersonId learner = assigned.me(LEARNER);
    PersonId never = staff.hire("Exempt " + slug, null);
    PersonId asked = staff.hire("Asked " + slug, null);
    enrol(LEARNER);
    assigned.rule(Assigned.draft(slug, List.of(never, asked), Assigned.days(60)));
    rows.change(
        "update training_assign_cycle c set due_at = now() - interval '1 day' from training_assignment a where a.key ="
            + " c.assignment_key and a.person in (?1, ?2)",
        never.value(),
        asked.value());
    rows.change(
        "update training_enrolment set due_at = now() - interval '1 day' where person = ?1",
        learner.value());
    for (PersonId person : List.of(never, learner)) {
      HR.call(
          () ->
              exempting.exempt(
                  new ExemptionDraft(slug, person, "Knows it.", null, null, null, null)));
      rows.change(
          "update training_exemption set starts_at = now() - interval '1 hour' where person = ?1",
          person.value());
    }
    CockpitView view = look(CockpitFilter.ALL);
    assertThat(row(view, never)).isNull();
    assertThat(row(view, learner).late()).isFalse();
    assertThat(row(view, asked).late()).isTrue();
    CockpitFilter late = with(CockpitStatus.OVERDUE, null, null);
    MessageId sent =
        TRAINER.call(
            () -> messaging.send(slug, new MessageDraft(null, "Hello", List.of(), true, late)));
    assertThat(TRAINER.call(() -> messages.message(sent)).readers()).isEqualTo(1);
  }

  @Test
  void whoHasToDoItAgainStandsAsWhoDoesNotBeginYetAndSaysThatTheyCompletedItBefore()
      throws Exception {
    String track = assigned.track();
    PersonId learner = assigned.me(LEARNER);
    PersonId never = staff.hire("Never " + track, null);
    assigned.complete(LEARNER, track);
    assigned.rule(Assigned.draft(track, List.of(learner, never), Assigned.days(60)));
    assertThat(standing(track, learner).status()).isEqualTo(CockpitStatus.FINISHED);
    assertThat(standing(track, learner).completedBefore()).isNull();
    assigned.beginAgain(track, learner);
    assertThat(standing(track, learner).status()).isEqualTo(CockpitStatus.NOT_BEGUN);
    assertThat(standing(track, learner).completedBefore()).isNotNull();
    assertThat(standing(track, never).status()).isEqualTo(CockpitStatus.NOT_BEGUN);
    assertThat(standing(track, never).completedBefore()).isNull();
    assertThat(taught(track))
        .extracting(TaughtTrack::learners, TaughtTrack::overdue)
        .containsExactly(2L, 0L);
    rows.change(
        "update training_assign_cycle c set due_at = now() - interval '1 day' from training_assignment a where a.key ="
            + " c.assignment_key and a.person = ?1",
        never.value());
    assertThat(taught(track).overdue()).isEqualTo(1);
    HR.call(
        () ->
            exempting.exempt(
                new ExemptionDraft(track, never, "Knows it.", null, null, null, null)));
    rows.change(
        "update training_exemption set starts_at = now() - interval '1 hour' where person = ?1",
        never.value());
    assertThat(taught(track))
        .extracting(TaughtTrack::learners, TaughtTrack::overdue)
        .containsExactly(1L, 0L);
  }

  private CockpitRow standing(String track, PersonId person) throws Exception {
    return row(
        ADMIN.call(() -> reading.cockpit(track, CockpitFilter.ALL, new PageRequest(1, 100))),
        person);
  }

  private TaughtTrack taught(String track) throws Exception {
    for (int page = 1; ; page++) {
      PageRequest one = new PageRequest(page, 100);
      List<TaughtTrack> some = ADMIN.call(() -> reading.tracks(one)).items();
      for (TaughtTrack taught : some) {
        if (taught.slug().equals(track)) {
          return taught;
        }
      }
      assertThat(some).as("no such track").isNotEmpty();
    }
  }

  @Test
  void itIsForWhoLooksAfterTheTrack() throws Exception {
    assertThatThrownBy(
            () -> LEARNER.call(() -> reading.cockpit(slug, CockpitFilter.ALL, PageRequest.first())))
        .isInstanceOf(EJBAccessException.class);
    assigned.handOver(slug);
    assertThatThrownBy(() -> look(CockpitFilter.ALL)).isInstanceOf(NoSuchTrack.class);
    assertThatThrownBy(
            () ->
                TRAINER.call(
                    () ->
                        messaging.send(
                            slug, new MessageDraft(null, "Hello", List.of(), true, null))))
        .isInstanceOf(NoSuchTrack.class);
    assertThat(
            ADMIN.call(() -> reading.cockpit(slug, CockpitFilter.ALL, PageRequest.first())).slug())
        .isEqualTo(slug);
    assertThat(AllPages.of(TRAINER, reading::tracks)).extracting("slug").doesNotContain(slug);
  }

  @Test
  void itCostsTheSameHoweverManyLearnersThereAre() throws Exception {
    enrol(LEARNER);
    long one = cost();
    enrol(COLLEAGUE);
    enrol(MODERATOR);
    enrol(HR);
    assertThat(cost()).isEqualTo(one).isLessThanOrEqualTo(20);
  }

  private long cost() throws Exception {
    return statements.of(() -> look(CockpitFilter.ALL));
  }

  @Test
  void aMessageGoesToThoseChosenOnceAndSaysWhoWroteIt() throws Exception {
    PersonId learner = assigned.me(LEARNER);
    enrol(LEARNER);
    enrol(COLLEAGUE);
    PersonId stranger = assigned.me(MODERATOR);
    UUID once = UUID.randomUUID();
    MessageDraft draft =
        new MessageDraft(
            once, "Please go on with **More**.", List.of(learner, stranger), false, null);
    List<MessageId> sent = atOnce(() -> TRAINER.call(() -> messaging.send(slug, draft)));
    assertThat(sent).containsOnly(new MessageId(once));
    MessageView mine = TRAINER.call(() -> messages.message(sent.get(0)));
    assertThat(mine.readers()).isEqualTo(1);
    MessageView theirs = LEARNER.call(() -> messages.message(sent.get(0)));
    assertThat(theirs.sender().id()).isEqualTo(assigned.me(TRAINER));
    assertThat(theirs.readers()).isNull();
    assertThatThrownBy(() -> MODERATOR.call(() -> messages.message(sent.get(0))))
        .isInstanceOf(NoSuchMessage.class);
    await()
        .atMost(SOON)
        .until(
            () ->
                rows.read(
                            "select title from notification_notice where kind = 'TRACK_MESSAGE' and subject = ?1",
                            once.toString())
                        .size()
                    == 1);
    assertThat(
            (String)
                rows.read(
                        "select title from notification_notice where kind = 'TRACK_MESSAGE' and subject = ?1",
                        once.toString())
                    .get(0))
        .contains("Cockpit " + slug, "Please go on with More.");
    assertThat(
            rows.read(
                "select count(*) from praxis_audit.entry where action = 'training.overview.written' and subject = ?1",
                slug))
        .isEqualTo(List.of(1L));
  }

  private static List<MessageId> atOnce(Callable<MessageId> act) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<MessageId> sent = new ArrayList<>();
      for (Future<MessageId> one : threads.invokeAll(List.of(act, act, act, act))) {
        sent.add(one.get());
      }
      return sent;
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void noMoreThanAFewMessagesADayGoToThemAndNoneToNobody() throws Exception {
    enrol(LEARNER);
    enrol(COLLEAGUE);
    MessageDraft all = new MessageDraft(null, "Hello", List.of(), true, CockpitFilter.ALL);
    assertThatThrownBy(
            () ->
                TRAINER.call(
                    () ->
                        messaging.send(
                            slug,
                            new MessageDraft(
                                null, "Hello", List.of(assigned.me(TRAINER)), false, null))))
        .isInstanceOf(InvalidInput.class);
    for (int i = 0; i < Messaging.MOST_A_DAY; i++) {
      MessageId id = TRAINER.call(() -> messaging.send(slug, all));
      assertThat(TRAINER.call(() -> messages.message(id)).readers()).isEqualTo(2);
    }
    assertThatThrownBy(() -> TRAINER.call(() -> messaging.send(slug, all)))
        .isInstanceOf(TooManyMessages.class);
  }

  @Test
  void theWholeMatrixIsTakenAwayPartByPartAndThatIsRecordedOnce() throws Exception {
    enrol(LEARNER);
    enrol(COLLEAGUE);
    CockpitSheet sheet = TRAINER.call(() -> reading.sheet(slug, CockpitFilter.ALL, 0, null));
    assertThat(sheet.rows()).hasSize(2);
    assertThat(sheet.steps()).extracting("title").containsExactly("Read", "More", "Talk");
    assertThat(sheet.next()).isNull();
    CockpitSheet after = TRAINER.call(() -> reading.sheet(slug, CockpitFilter.ALL, 1, sheet.at()));
    assertThat(after.rows()).isEmpty();
    assertThat(after.at()).isEqualTo(sheet.at());
    assertThat(
            rows.read(
                "select count(*) from praxis_audit.entry where action = 'training.overview.exported' and subject = ?1",
                slug))
        .isEqualTo(List.of(1L));
    // Each part says who is late at that moment, and not at its own.
    Instant later = sheet.at().plus(java.time.Duration.ofDays(400));
    assertThat(TRAINER.call(() -> reading.sheet(slug, CockpitFilter.ALL, 0, later)).rows())
        .hasSize(2)
        .allMatch(row -> row.late());
  }
}
