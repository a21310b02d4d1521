package org.praxis.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.OTHER_MODERATOR;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.communities.Access;
import org.praxis.communities.AuthorsLocked;
import org.praxis.communities.CommunityRole;
import org.praxis.communities.ContributionId;
import org.praxis.communities.Joining;
import org.praxis.communities.MemberKeeping;
import org.praxis.communities.MergeDraft;
import org.praxis.communities.MoveDraft;
import org.praxis.communities.MoveTargets;
import org.praxis.communities.MyContributions;
import org.praxis.communities.NoSuchContribution;
import org.praxis.communities.Revising;
import org.praxis.communities.Revision;
import org.praxis.communities.SettingsDraft;
import org.praxis.communities.Settling;
import org.praxis.communities.TopicDraft;
import org.praxis.communities.TopicKind;
import org.praxis.communities.TopicMoving;
import org.praxis.communities.TopicReading;
import org.praxis.communities.TopicStarting;
import org.praxis.communities.WiderReaders;
import org.praxis.communities.view.CommunityName;
import org.praxis.harness.As;
import org.praxis.harness.Company;
import org.praxis.moderation.view.AppealView;
import org.praxis.moderation.view.CaseView;
import org.praxis.moderation.view.DecisionPreview;
import org.praxis.moderation.view.DecisionView;
import org.praxis.moderation.view.OwnReport;
import org.praxis.moderation.view.Route;
import org.praxis.moderation.view.StatementView;
import org.praxis.notification.Inbox;
import org.praxis.notification.NoticeKind;
import org.praxis.notification.view.NoticeView;
import org.praxis.people.CurrentPerson;
import org.praxis.people.PersonId;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.PageRequest;

/** Topics that a decision lets others read, in another community. */
@ExtendWith(ArquillianExtension.class)
class DecidedMovesIT {
  private static final PageRequest FIRST = PageRequest.first();

  @Inject Company company;
  @Inject CaseReview review;
  @Inject DecisionPreviewing previewing;
  @Inject DecisionUndoing undoing;
  @Inject Statements statements;
  @Inject Appealing appealing;
  @Inject AppealHandling handling;
  @Inject Reporting reporting;
  @Inject TopicMoving moving;
  @Inject TopicReading reading;
  @Inject MoveTargets targets;
  @Inject MemberKeeping keeping;
  @Inject Joining joining;
  @Inject Settling settling;
  @Inject Sanctioning sanctioning;
  @Inject TopicStarting starting;
  @Inject MyContributions mine;
  @Inject Revising revising;
  @Inject Inbox inbox;
  @Inject CurrentPerson me;
  @Inject Rows rows;

  private String slug;
  private String other;
  private String name;
  private ContributionId topic;
  private CaseId id;
  private final List<String> moderated = new ArrayList<>();

  @BeforeEach
  void aCase() throws Exception {
    slug = company.community(0);
    other = company.community(0);
    name = "Room " + UUID.randomUUID();
    become(other, name, Access.OPEN);
    topic = company.ask(LEARNER, slug, "bluebird").id();
    id = company.caseOf(topic);
  }

  // Somebody who reports more than a few an hour is asked to wait: others count none of these.
  @AfterEach
  void reportedLongAgo() {
    rows.change("update moderation_report set reported_at = reported_at - interval '2 hours'");
  }

  @AfterEach
  void nobodyModeratesAnyMore() throws Exception {
    PersonId local = COLLEAGUE.call(() -> me.id());
    for (String place : moderated) {
      MODERATOR.run(() -> keeping.become(place, local, CommunityRole.MEMBER));
    }
  }

  private Ruling move(CaseId one, String to, boolean confirmed, boolean atOnce) throws Exception {
    long version = MODERATOR.call(() -> review.open(one)).version();
    return new Ruling(Verdict.MOVE, 2, "It is about pumps.", version, atOnce)
        .going(Destination.community(to, confirmed));
  }

  private void decide(Ruling ruling) throws Exception {
    MODERATOR.call(() -> review.decide(id, ruling));
  }

  private void moved() throws Exception {
    decide(move(id, other, false, true));
  }

  /** What was published and is reported. */
  private CaseId reported() throws Exception {
    company.decide(MODERATOR, topic, Verdict.APPROVE);
    COLLEAGUE.call(() -> reporting.report(topic.value(), new ReportDraft(2, "It is off topic.")));
    id = company.caseOf(topic);
    return id;
  }

  private String place(As reader) throws Exception {
    return reader.call(() -> reading.topic(topic, FIRST)).community().community().slug();
  }

  private void become(String community, Access access) {
    become(community, null, access);
  }

  private void become(String community, String called, Access access) {
    MODERATOR.run(
        () -> {
          var now = settling.settings(community);
          settling.settle(
              community,
              new SettingsDraft(
                  called == null ? now.name() : called, access, null, null, now.version()));
        });
  }

  /** Somebody who moderates there alone, and may not read the other place. */
  private void localModerator() throws Exception {
    localModerator(slug);
  }

  private void localModerator(String place) throws Exception {
    PersonId local = COLLEAGUE.call(() -> me.id());
    MODERATOR.run(() -> keeping.become(place, local, CommunityRole.MODERATOR));
    moderated.add(place);
  }

  /** All that whoever moderates where it was decided reads of it. */
  private List<?> seenWhereItWasDecided(AppealId asked) throws Exception {
    PersonId author = LEARNER.call(() -> me.id());
    return List.of(
        COLLEAGUE.call(() -> review.open(id)),
        COLLEAGUE.call(() -> review.named(List.of(id))),
        COLLEAGUE.call(() -> handling.waiting(FIRST)).items(),
        COLLEAGUE.call(() -> handling.read(asked)),
        COLLEAGUE.call(() -> sanctioning.member(slug, author)));
  }

  private Object judgedIn() {
    return rows.read(
            "select o.slug from moderation_case c join communities_community o on o.id = c.space"
                + " where c.id = ?",
            id.value())
        .get(0);
  }

  /** A community of which neither of the two who wrote knows. */
  private String secret() throws Exception {
    for (As leaving : List.of(LEARNER, COLLEAGUE)) {
      leaving.run(() -> joining.leave(other));
    }
    become(other, Access.PRIVATE);
    return other;
  }

  private AppealId appealed() throws Exception {
    AppealView asked = LEARNER.call(() -> appealing.appeal(id, new AppealDraft("It belongs.")));
    return asked.id();
  }

  private void overturn(AppealId asked) throws Exception {
    long version = OTHER_MODERATOR.call(() -> handling.read(asked)).version();
    OTHER_MODERATOR.call(
        () ->
            handling.answer(
                asked, new AppealRuling(AppealOutcome.OVERTURNED, "It does.", version)));
  }

  private String restored() {
    return rows
        .read(
            "select cast(details as jsonb) ->> 'restored' from praxis_audit.entry where action = 'moderation.appeal.answered'"
                + " and subject = ?",
            id.toString())
        .stream()
        .map(String.class::cast)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private List<?> acts() {
    return rows.read(
        "select action from praxis_audit.entry where subject = ? order by id", topic.toString());
  }

  private List<NoticeView> told(As person) throws Exception {
    return person.call(() -> inbox.notices(FIRST)).items();
  }

  private NoticeView awaitNotice(As person, NoticeKind kind, String subject) throws Exception {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                told(person).stream()
                    .anyMatch(one -> one.kind() == kind && one.subject().equals(subject)));
    return told(person).stream()
        .filter(one -> one.kind() == kind && one.subject().equals(subject))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatWaitedIsReadInTheOtherCommunityByOneDecision() throws Exception {
    moved();
    assertThat(place(COLLEAGUE)).isEqualTo(other);
    assertThat(COLLEAGUE.call(() -> reading.topics(slug, false, FIRST)).total()).isZero();
    assertThat(COLLEAGUE.call(() -> reading.topics(other, false, FIRST)).total()).isEqualTo(1);
    CaseView decided = MODERATOR.call(() -> review.open(id));
    assertThat(decided.state()).isEqualTo(CaseState.APPROVED);
    assertThat(decided.standing().published()).as("in the place that decided").isEqualTo(1);
    StatementView statement = LEARNER.call(() -> statements.one(id.value()));
    assertThat(statement.verdict()).isEqualTo(Verdict.MOVE);
    assertThat(statement.facts()).isEqualTo("It is about pumps.");
    assertThat(statement.about().placeSlug()).isEqualTo(other);
    assertThat(statement.appealable()).isTrue();
    assertThat(acts()).hasToString("[communities.topic.moved]");
    assertThat(
            rows.read(
                "select place from praxis_audit.entry where action = 'moderation.case.decided' and subject = ?",
                id.toString()))
        .as("decided where it was")
        .hasToString("[" + slug + "]");
    awaitNotice(LEARNER, NoticeKind.RELOCATED, id.toString());
    assertThat(told(LEARNER))
        .as("once, with the reasons")
        .noneMatch(one -> one.kind() == NoticeKind.MOVED && one.subject().equals(topic.toString()));
  }

  private void assertLeads(Route way, boolean bothRead) {
    assertThat(way.from().place()).isEqualTo(slug);
    if (bothRead) {
      assertThat(way.to()).isEqualTo(new Route.Stop(name, other, null));
      assertThat(way.text()).isEqualTo(topic.value());
    } else {
      assertThat(way.to()).isNull();
      assertThat(way.text()).isNull();
    }
  }

  @Test
  void whoeverReadsBothSeesFromWhereToWhereItWent() throws Exception {
    MODERATOR.call(() -> review.decide(id, move(id, other, true, false)));
    assertLeads(OTHER_MODERATOR.call(() -> review.open(id)).decision().route(), true);
    MODERATOR.call(() -> undoing.undo(id));
    moved();
    assertLeads(MODERATOR.call(() -> review.open(id)).decision().route(), true);
    assertLeads(LEARNER.call(() -> statements.one(id.value())).route(), true);
    AppealId asked = appealed();
    assertLeads(OTHER_MODERATOR.call(() -> handling.read(asked)).decision().route(), true);
    overturn(asked);
    assertLeads(LEARNER.call(() -> statements.one(id.value())).route(), true);
  }

  @Test
  void whoDoesNotReadThereLearnsThatItIsElsewhereAndNotWhere() throws Exception {
    decide(move(id, secret(), true, true));
    localModerator();
    AppealId asked = appealed();
    assertLeads(COLLEAGUE.call(() -> review.open(id)).decision().route(), false);
    assertLeads(COLLEAGUE.call(() -> handling.read(asked)).decision().route(), false);
    assertLeads(LEARNER.call(() -> statements.one(id.value())).route(), false);
    assertLeads(OTHER_MODERATOR.call(() -> handling.read(asked)).decision().route(), true);
  }

  @Test
  void whoLeavesOutEverythingLearnsOfAllAtOnce() throws Exception {
    Ruling empty = new Ruling(Verdict.MOVE, null, " ", 0L).going(null);
    assertThatThrownBy(() -> decide(empty))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            first ->
                assertThat(
                        Stream.iterate(
                                Optional.of(first),
                                Optional::isPresent,
                                one -> one.orElseThrow().also())
                            .map(one -> one.orElseThrow().field().orElseThrow()))
                    .containsExactly("to.place", "clause", "message"));
  }

  @Test
  void whatFollowsADecisionIsFiledWhereThatWasMade() throws Exception {
    moved();
    overturn(appealed());
    assertThat(
            rows.read(
                "select concat(action, ' ', place) from praxis_audit.entry where subject = ?"
                    + " order by id",
                id.toString()))
        .hasToString(
            "[moderation.case.decided %1$s, moderation.appeal.filed %1$s, moderation.appeal.answered %1$s]"
                .formatted(slug));
  }

  @Test
  void whatIsReportedIsLeftAndMovedAndItsReporterHearsThatSomebodyActed() throws Exception {
    CaseId asked = reported();
    ContributionId reply = company.reply(COLLEAGUE, topic, "about bluebird").id();
    moved();
    assertThat(place(COLLEAGUE)).isEqualTo(other);
    assertThat(MODERATOR.call(() -> review.open(asked)).state()).isEqualTo(CaseState.KEPT);
    assertThat(COLLEAGUE.call(() -> reporting.mine(topic.value())).orElseThrow())
        .extracting(OwnReport::outcome, OwnReport::why)
        .containsExactly(ReportOutcome.MOVED, null);
    assertThatThrownBy(
            () ->
                COLLEAGUE.call(
                    () -> reporting.report(topic.value(), new ReportDraft(2, "Once more."))))
        .isInstanceOfSatisfying(
            ReportAnswered.class,
            e -> assertThat(e.key()).isEqualTo("moderation.report.answered.moved"));
    assertThat(
            MODERATOR
                .call(() -> review.open(company.caseOf(reply)))
                .content()
                .summary()
                .placeSlug())
        .as("what waits there goes along")
        .isEqualTo(other);
    company.decide(MODERATOR, reply, Verdict.APPROVE);
    awaitNotice(COLLEAGUE, NoticeKind.MOVED, topic.toString());
  }

  @Test
  void undoneInTimeNothingMovesAndTheFormIsAsItWasSent() throws Exception {
    MODERATOR.call(() -> review.decide(id, move(id, other, true, false)));
    assertThat(OTHER_MODERATOR.call(() -> review.open(id)).decision().to())
        .as("others who moderate here may not know that place")
        .isNull();
    DecisionView undone = MODERATOR.call(() -> undoing.undo(id));
    assertThat(undone.to()).isEqualTo(Destination.community(other, true));
    company.decide(MODERATOR, topic, Verdict.APPROVE);
    assertThat(place(COLLEAGUE)).isEqualTo(slug);
  }

  @Test
  void whoCannotMoveThereIsToldSoAtTheField() throws Exception {
    localModerator();
    long version = COLLEAGUE.call(() -> review.open(id)).version();
    String closed = company.community(0);
    COLLEAGUE.run(() -> joining.leave(closed));
    become(closed, Access.PRIVATE);
    for (var wrong :
        List.of(
            List.of(other, "communities.move.notYours"),
            List.of(closed, "communities.move.noSuch"),
            List.of("no-such-place", "communities.move.noSuch"),
            List.of(slug, "communities.move.same"),
            List.of(" ", "communities.move.needed"))) {
      Ruling ruling =
          new Ruling(Verdict.MOVE, 2, "Why?", version)
              .going(Destination.community(wrong.get(0), true));
      assertThatThrownBy(() -> COLLEAGUE.call(() -> review.decide(id, ruling)))
          .isInstanceOfSatisfying(
              InvalidInput.class,
              e -> {
                assertThat(e.key()).isEqualTo(wrong.get(1));
                assertThat(e.field()).contains("to.place");
              });
    }
    assertThat(COLLEAGUE.call(() -> targets.of(null, slug)).total()).isZero();
    localModerator(other);
    assertThat(COLLEAGUE.call(() -> targets.of(null, slug)).items())
        .extracting(CommunityName::slug)
        .containsExactly(other);
    COLLEAGUE.call(
        () ->
            review.decide(
                id,
                new Ruling(Verdict.MOVE, 2, "Why?", version, true)
                    .going(Destination.community(other, false))));
    assertThat(place(LEARNER)).isEqualTo(other);
  }

  @Test
  void aReplyDoesNotMoveAndNothingElseGoesAnywhere() throws Exception {
    company.decide(MODERATOR, topic, Verdict.APPROVE);
    CaseId reply = company.caseOf(company.reply(COLLEAGUE, topic, "bluebird").id());
    Ruling ofReply = move(reply, other, false, true);
    assertThatThrownBy(() -> MODERATOR.call(() -> review.decide(reply, ofReply)))
        .isInstanceOf(OtherKindOfCase.class);
    Ruling stays = Company.ruling(Verdict.REJECT, 0).going(Destination.community(other, false));
    assertThatThrownBy(() -> MODERATOR.call(() -> review.decide(reply, stays)))
        .isInstanceOfSatisfying(
            InvalidInput.class, e -> assertThat(e.field()).contains("to.place"));
  }

  @Test
  void whatItsAuthorCouldNotReadIsConfirmedAndTellsThemNothingOfThePlace() throws Exception {
    String secret = secret();
    assertThatThrownBy(() -> decide(move(id, secret, false, true)))
        .isInstanceOfSatisfying(
            AuthorsLocked.class, e -> assertThat(e.field()).contains("to.confirmed"));
    DecisionPreview preview =
        MODERATOR.call(() -> previewing.of(id, move(id, secret, true, false)));
    assertThat(preview.stands()).isNull();
    localModerator();
    assertThat(
            COLLEAGUE.call(
                () ->
                    previewing.of(
                        id,
                        new Ruling(Verdict.MOVE, 2, "Why?", 0L)
                            .going(Destination.community(secret, true)))))
        .asString()
        .doesNotContain(name);
    decide(move(id, secret, true, true));
    NoticeView notice = awaitNotice(LEARNER, NoticeKind.RELOCATED, id.toString());
    StatementView statement = LEARNER.call(() -> statements.one(id.value()));
    assertThat(statement.about().title()).as("their own words").isEqualTo("How do I?");
    for (Object seen :
        List.of(
            notice,
            statement,
            LEARNER.call(() -> statements.mine(FIRST)).items(),
            LEARNER.call(() -> statements.onMine(List.of(statement.about().content()))),
            told(LEARNER))) {
      assertThat(seen.toString()).doesNotContain(secret, name);
    }
    assertThat(statement.about().place()).isNull();
    assertThatThrownBy(() -> place(LEARNER)).isInstanceOf(NoSuchContribution.class);
    assertThat(place(MODERATOR)).isEqualTo(secret);
    // Nor do those who moderate there alone.
    AppealId asked = appealed();
    for (Object seen : seenWhereItWasDecided(asked)) {
      assertThat(seen.toString()).doesNotContain(secret, name);
    }
    for (Object named :
        List.of(
            COLLEAGUE.call(() -> review.open(id)),
            COLLEAGUE.call(() -> handling.waiting(FIRST)).items(),
            COLLEAGUE.call(() -> handling.read(asked)))) {
      assertThat(named.toString()).contains("Test community");
    }
  }

  @Test
  void whatIsMergedThereSinceTellsThoseWhoDecidedNothingOfWhatStandsThere() throws Exception {
    String secret = secret();
    decide(move(id, secret, true, true));
    AppealId asked = appealed();
    ContributionId into =
        MODERATOR
            .call(
                () ->
                    starting.start(
                        secret, new TopicDraft(TopicKind.QUESTION, "Which heron?", "An osprey?")))
            .id();
    company.reply(MODERATOR, into, "A bittern.");
    MODERATOR.run(() -> moving.merge(topic, new MergeDraft(into, null)));
    localModerator();
    for (Object seen : seenWhereItWasDecided(asked)) {
      assertThat(seen.toString())
          .doesNotContain(secret, name, "heron", "osprey", "bittern")
          .contains("How do I?");
    }
  }

  @Test
  void whatItsAuthorChangesThereSinceIsForThoseWhoModerateThere() throws Exception {
    COLLEAGUE.run(() -> joining.leave(other));
    become(other, Access.PRIVATE);
    decide(move(id, other, true, true));
    AppealId asked = appealed();
    long version = LEARNER.call(() -> mine.one(topic)).version();
    LEARNER.call(
        () -> revising.revise(topic, new Revision("Which heron?", "bluebird, osprey", version)));
    CaseId there = company.caseOf(topic);
    long read = MODERATOR.call(() -> review.open(there)).version();
    localModerator();
    List<?> waiting = seenWhereItWasDecided(asked);
    MODERATOR.call(
        () ->
            review.decide(
                there, new Ruling(Verdict.REJECT, 2, "There is no bittern.", read, true)));
    for (Object seen :
        Stream.concat(waiting.stream(), seenWhereItWasDecided(asked).stream()).toList()) {
      assertThat(seen.toString())
          .doesNotContain(other, name, "heron", "osprey", "bittern")
          .contains("How do I?");
    }
  }

  @Test
  void whoDoesNotModerateThereIsToldSoWithoutAWait() throws Exception {
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      threads.submit(
          () ->
              rows.holding(
                  "select slug from communities_community where slug = convert_from(?1, 'UTF8') for"
                      + " update",
                  other.getBytes(StandardCharsets.UTF_8),
                  held,
                  go));
      assertThat(held.await(10, TimeUnit.SECONDS)).isTrue();
      Ruling ruling =
          new Ruling(Verdict.MOVE, 2, "Why?", 0L, true).going(Destination.community(other, false));
      Future<?> asked = threads.submit(() -> COLLEAGUE.call(() -> review.decide(id, ruling)));
      assertThatThrownBy(() -> asked.get(10, TimeUnit.SECONDS))
          .hasCauseInstanceOf(NoSuchCase.class);
    } finally {
      go.countDown();
      threads.shutdown();
    }
  }

  @Test
  void whatMorePeopleWouldReadIsConfirmed() throws Exception {
    become(slug, Access.PRIVATE);
    assertThatThrownBy(() -> decide(move(id, other, false, true))).isInstanceOf(WiderReaders.class);
    decide(move(id, other, true, true));
    assertThat(place(COLLEAGUE)).isEqualTo(other);
  }

  @Test
  void thePreviewNamesThePlaceThatTheAuthorWillRead() throws Exception {
    DecisionPreview preview =
        MODERATOR.call(() -> previewing.of(id, move(id, other, false, false)));
    assertThat(preview.stands()).isEqualTo(name);
    localModerator();
    Ruling sketch =
        new Ruling(Verdict.MOVE, 2, "Why?", 0L).going(Destination.community(other, false));
    assertThat(COLLEAGUE.call(() -> previewing.of(id, sketch)).stands())
        .as("to whoever could not move it there")
        .isNull();
    assertThat(preview.appealUntil()).isNotNull();
    assertThat(place(MODERATOR)).isEqualTo(slug);
  }

  @Test
  void whatSomebodyMovesInThoseSecondsIsNotDecidedOn() throws Exception {
    reported();
    String third = company.community(0);
    MODERATOR.call(() -> review.decide(id, move(id, other, false, false)));
    MODERATOR.run(() -> moving.move(topic, new MoveDraft(third, null)));
    assertThat(MODERATOR.call(() -> review.open(id)).open()).isTrue();
  }

  @Test
  void whatCannotBeDoneAnyMoreWaitsAnewAndNothingOfItIsDone() throws Exception {
    decide(move(id, other, false, false));
    MODERATOR.run(() -> settling.archive(other));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> MODERATOR.call(() -> review.open(id)).open());
    assertThat(MODERATOR.call(() -> review.open(id)).state()).isEqualTo(CaseState.OPEN);
    assertThat(place(MODERATOR)).isEqualTo(slug);
    assertThat(acts()).isEmpty();
    assertThatThrownBy(() -> decide(move(id, other, false, true)))
        .isInstanceOfSatisfying(
            InvalidInput.class, e -> assertThat(e.key()).isEqualTo("communities.move.archived"));
  }

  @Test
  void whenTheSecondsAreOverItMovesInNobodysName() throws Exception {
    reported();
    decide(move(id, other, false, false));
    await().atMost(Duration.ofSeconds(30)).until(() -> place(MODERATOR).equals(other));
    assertThat(MODERATOR.call(() -> review.open(id)).state()).isEqualTo(CaseState.KEPT);
    assertThat(acts()).hasToString("[communities.topic.moved]");
  }

  @Test
  void anAppealThatIsRightMovesItBackAndWhoeverReportedItLearnsSo() throws Exception {
    reported();
    moved();
    overturn(appealed());
    assertThat(place(COLLEAGUE)).isEqualTo(slug);
    assertThat(restored()).isEqualTo("true");
    assertThat(acts()).hasToString("[communities.topic.moved, communities.topic.moved]");
    assertThat(COLLEAGUE.call(() -> reporting.mine(topic.value())).orElseThrow().outcome())
        .isEqualTo(ReportOutcome.PUT_BACK);
    assertThat(LEARNER.call(() -> statements.one(id.value())).stands()).isFalse();
  }

  @Test
  void whatSomebodyHasMovedSinceStaysAndTheLogSaysSo() throws Exception {
    moved();
    AppealId asked = appealed();
    String third = company.community(0);
    MODERATOR.run(() -> moving.move(topic, new MoveDraft(third, null)));
    MODERATOR.run(() -> moving.move(topic, new MoveDraft(other, null)));
    overturn(asked);
    assertThat(place(COLLEAGUE)).isEqualTo(other);
    assertThat(restored()).isEqualTo("false");
  }

  @Test
  void whatWasWrittenForMembersAloneSinceDoesNotGoBackToWhereAllRead() throws Exception {
    become(other, Access.PRIVATE);
    moved();
    company.reply(COLLEAGUE, topic, "Among ourselves.");
    overturn(appealed());
    assertThat(place(COLLEAGUE)).isEqualTo(other);
    assertThat(restored()).isEqualTo("false");
  }

  @Test
  void whatMovedIsNoStrikeAndIsJudgedWhereItWasDecided() throws Exception {
    reported();
    moved();
    assertThat(MODERATOR.call(() -> review.open(id)).standing().rejected()).isZero();
    assertThat(judgedIn()).isEqualTo(slug);
  }

  @Test
  void whatMovesOnStaysWithThoseWhoDecidedThatItMovesOrIsLocked() throws Exception {
    String third = company.community(0);
    reported();
    moved();
    MODERATOR.run(() -> moving.move(topic, new MoveDraft(third, null)));
    assertThat(judgedIn()).as("moved").isEqualTo(slug);
    topic = company.ask(LEARNER, slug, "Which spanner?").id();
    COLLEAGUE.call(() -> reporting.report(topic.value(), new ReportDraft(2, "It is off topic.")));
    id = company.caseOf(topic);
    company.decide(MODERATOR, topic, Verdict.LOCK);
    MODERATOR.run(() -> moving.move(topic, new MoveDraft(third, null)));
    assertThat(judgedIn()).as("locked").isEqualTo(slug);
  }
}
