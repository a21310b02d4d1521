package org.praxis.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.OTHER_MODERATOR;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.communities.Access;
import org.praxis.communities.AuthorsLocked;
import org.praxis.communities.ContributionId;
import org.praxis.communities.MergeDraft;
import org.praxis.communities.NoSuchContribution;
import org.praxis.communities.Revision;
import org.praxis.communities.TopicDraft;
import org.praxis.communities.TopicKind;
import org.praxis.communities.WiderReaders;
import org.praxis.communities.view.CommunityName;
import org.praxis.moderation.view.DecisionPreview;
import org.praxis.moderation.view.StatementView;
import org.praxis.notification.NoticeKind;
import org.praxis.notification.view.NoticeView;
import org.praxis.platform.InvalidInput;

/** Topics that a decision puts where not everybody reads, or looks after what is written. */
@ExtendWith(ArquillianExtension.class)
class DecidedMovesElsewhereIT extends WithMoves {
  @Test
  void whoDoesNotReadThereLearnsThatItIsElsewhereAndNotWhere() throws Exception {
    decide(move(id, secret(), true, true));
    localModerator();
    AppealId asked = contesting.appeal(LEARNER, id);
    assertLeads(COLLEAGUE.call(() -> review.open(id)).decision().route(), false);
    assertLeads(COLLEAGUE.call(() -> handling.read(asked)).decision().route(), false);
    assertLeads(LEARNER.call(() -> statements.one(id.value())).route(), false);
    assertLeads(OTHER_MODERATOR.call(() -> handling.read(asked)).decision().route(), true);
  }

  @Test
  void whatFollowsADecisionIsFiledWhereThatWasMade() throws Exception {
    moved();
    contesting.overturn(contesting.appeal(LEARNER, id));
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
    AppealId asked = contesting.appeal(LEARNER, id);
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
    AppealId asked = contesting.appeal(LEARNER, id);
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
    AppealId asked = contesting.appeal(LEARNER, id);
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
  void whatWasWrittenForMembersAloneSinceDoesNotGoBackToWhereAllRead() throws Exception {
    become(other, Access.PRIVATE);
    moved();
    company.reply(COLLEAGUE, topic, "Among ourselves.");
    contesting.overturn(contesting.appeal(LEARNER, id));
    assertThat(place(COLLEAGUE)).isEqualTo(other);
    assertThat(contesting.answered(id, "restored")).isEqualTo("false");
  }

  @Test
  void whatMovedIsNoStrikeAndIsJudgedWhereItWasDecided() throws Exception {
    reported();
    moved();
    assertThat(MODERATOR.call(() -> review.open(id)).standing().rejected()).isZero();
    assertThat(judgedIn()).isEqualTo(slug);
  }
}
