package org.praxis.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.TRAINER;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.communities.Access;
import org.praxis.communities.CommunityDraft;
import org.praxis.communities.ContributionId;
import org.praxis.communities.Founding;
import org.praxis.communities.Joining;
import org.praxis.communities.MergeDraft;
import org.praxis.communities.MoveDraft;
import org.praxis.communities.MyContributions;
import org.praxis.communities.Revising;
import org.praxis.communities.Revision;
import org.praxis.communities.SettingsDraft;
import org.praxis.communities.Settling;
import org.praxis.communities.TopicDraft;
import org.praxis.communities.TopicKind;
import org.praxis.communities.TopicMoving;
import org.praxis.communities.TopicStarting;
import org.praxis.communities.Withdrawing;
import org.praxis.communities.view.SettingsView;
import org.praxis.harness.As;
import org.praxis.harness.Company;
import org.praxis.moderation.CaseId;
import org.praxis.moderation.CaseReview;
import org.praxis.moderation.Correction;
import org.praxis.moderation.ReportDraft;
import org.praxis.moderation.Reporting;
import org.praxis.moderation.Ruling;
import org.praxis.moderation.Verdict;
import org.praxis.people.Staff;
import org.praxis.platform.PageRequest;
import org.praxis.search.view.Facets;
import org.praxis.search.view.Found;

/**
 * What somebody may not see from a moment on is not found, counted or suggested from that moment
 * on, by the search itself and by no index that is quick: while somebody acts and looks here, none
 * hears of anything.
 */
@ExtendWith(ArquillianExtension.class)
class UnseenIT {
  private static final PageRequest FIRST = PageRequest.first();

  @Inject Company company;
  @Inject TopicStarting starting;
  @Inject TopicMoving moving;
  @Inject Withdrawing withdrawing;
  @Inject Revising revising;
  @Inject MyContributions own;
  @Inject Joining joining;
  @Inject Founding founding;
  @Inject Settling settling;
  @Inject Searching searching;
  @Inject Reporting reporting;
  @Inject CaseReview review;
  @Inject Rows rows;
  @Resource ManagedExecutorService threads;

  private CountDownLatch letGo = new CountDownLatch(0);

  private String slug;
  private String word;
  private ContributionId topic;

  @BeforeEach
  void aTopicThatIsFound() throws Exception {
    slug = company.community(0);
    word = Staff.word();
    topic =
        LEARNER
            .call(
                () ->
                    starting.start(
                        slug,
                        new TopicDraft(
                            TopicKind.DISCUSSION,
                            "About " + word,
                            "Text.",
                            List.of(word),
                            null,
                            null)))
            .id();
    awaitFound(COLLEAGUE, 1);
  }

  @AfterEach
  void theIndexHearsAgain() {
    letGo.countDown();
  }

  /** The feed waits, and with it the index, until it is let go. */
  private void holdTheFeed() {
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    threads.submit(
        () ->
            rows.holding(
                "select cast(pg_advisory_xact_lock(hashtextextended(convert_from(?1, 'UTF8'), 0))"
                    + " as text)",
                "search/entries".getBytes(StandardCharsets.UTF_8),
                held,
                go));
    letGo = go;
    await().until(() -> held.getCount() == 0);
  }

  @Test
  void whileTheFeedWaitsNothingNewIsFound() throws Exception {
    company.reply(COLLEAGUE, topic, "A reply with " + word);
    await()
        .during(Duration.ofSeconds(3))
        .atMost(Duration.ofSeconds(6))
        .until(() -> find(COLLEAGUE).hits().total() == 1);
    awaitFound(COLLEAGUE, 2);
  }

  @Test
  void whatItsAuthorTakesBackIsGoneAtOnceAndBackWhenTheyRestoreIt() throws Exception {
    long version = LEARNER.call(() -> own.one(topic)).version();
    LEARNER.run(() -> withdrawing.withdraw(topic, version));
    assertUnseen(COLLEAGUE);
    long taken = LEARNER.call(() -> own.one(topic)).version();
    LEARNER.run(() -> withdrawing.restore(topic, taken));
    awaitFound(COLLEAGUE, 1);
  }

  @Test
  void whatStandsUnderATopicThatWasTakenBackIsNotFoundEither() throws Exception {
    company.reply(COLLEAGUE, topic, "A reply with " + word);
    awaitFound(COLLEAGUE, 2);
    long version = LEARNER.call(() -> own.one(topic)).version();
    LEARNER.run(() -> withdrawing.withdraw(topic, version));
    assertUnseen(COLLEAGUE);
    assertUnseen(LEARNER);
  }

  @Test
  void whatModeratorsRemoveIsGoneAtOnceWithAllUnderItAndBackWhenTheyRestoreIt() throws Exception {
    company.reply(COLLEAGUE, topic, "A reply with " + word);
    awaitFound(COLLEAGUE, 2);
    COLLEAGUE.call(() -> reporting.report(topic.value(), new ReportDraft(2, "It sells.")));
    CaseId id = company.caseOf(topic);
    company.decide(MODERATOR, topic, Verdict.REMOVE);
    for (As each : List.of(COLLEAGUE, TRAINER, LEARNER)) {
      assertUnseen(each);
    }
    MODERATOR.call(
        () ->
            review.decide(
                id, new Ruling(Verdict.RESTORE, null, null, review.open(id).version(), true)));
    awaitFound(COLLEAGUE, 2);
  }

  @Test
  void whoLeavesAPrivateCommunityFindsNothingThereFromThenOn() throws Exception {
    close();
    assertThat(find(COLLEAGUE).hits().total()).isEqualTo(1);
    assertUnseen(TRAINER);
    COLLEAGUE.run(() -> joining.leave(slug));
    assertUnseen(COLLEAGUE);
    assertThat(find(LEARNER).hits().total()).isEqualTo(1);
    assertThat(find(MODERATOR).hits().total()).isEqualTo(1);
  }

  @Test
  void aCommunityIsFoundByItsNameUntilItIsPrivateAndThenByItsMembersAlone() throws Exception {
    word = Staff.word();
    String place = "c-" + word;
    MODERATOR.call(
        () ->
            founding.found(
                new CommunityDraft(
                    place, "Friends of " + word, Company.draft(place, 0).charter())));
    awaitFound(COLLEAGUE, 1);
    SettingsView shown = MODERATOR.call(() -> settling.settings(place));
    MODERATOR.run(
        () ->
            settling.settle(
                place,
                new SettingsDraft(shown.name(), Access.PRIVATE, null, null, shown.version())));
    assertUnseen(COLLEAGUE);
    awaitFound(MODERATOR, 1);
    assertUnseen(COLLEAGUE);
  }

  @Test
  void whatMovesWhereOneMayNotReadIsGoneAtOnce() throws Exception {
    String inner = privateCommunity();
    MODERATOR.run(() -> moving.move(topic, new MoveDraft(inner, true)));
    assertUnseen(COLLEAGUE);
    assertThat(find(MODERATOR).hits().total()).isBetween(0L, 1L);
    awaitFound(MODERATOR, 1);
  }

  @Test
  void whatBecomesPartOfATopicThatOneMayNotReadIsGoneAtOnce() throws Exception {
    company.reply(COLLEAGUE, topic, "A reply with " + word);
    awaitFound(COLLEAGUE, 2);
    String inner = privateCommunity();
    ContributionId into =
        MODERATOR
            .call(
                () ->
                    starting.start(
                        inner, new TopicDraft(TopicKind.DISCUSSION, "Within", "Secret.")))
            .id();
    MODERATOR.run(() -> moving.merge(topic, new MergeDraft(into, true)));
    assertUnseen(COLLEAGUE);
    // With the topic that has its tag now.
    awaitFound(MODERATOR, 3);
    assertUnseen(COLLEAGUE);
  }

  @Test
  void whatWaitsIsNotFoundAndAnEditThatWaitsChangesNothing() throws Exception {
    ContributionId held = company.reply(COLLEAGUE, topic, "bluebird " + word).id();
    assertThat(find(COLLEAGUE).hits().total()).isEqualTo(1);
    assertThat(find(MODERATOR).hits().total()).isEqualTo(1);
    company.decide(MODERATOR, held, Verdict.REJECT);
    String secret = Staff.word();
    long version = LEARNER.call(() -> own.one(topic)).version();
    LEARNER.call(
        () ->
            revising.revise(
                topic, new Revision("About " + word, "bluebird " + secret, version, null)));
    assertThat(LEARNER.call(() -> searching.search(Wanted.of(secret), FIRST)).hits().total())
        .isZero();
    assertThat(find(COLLEAGUE).hits().total()).isEqualTo(1);
  }

  @Test
  void whatAnEditTookOutIsNotFoundAnyMore() throws Exception {
    long version = LEARNER.call(() -> own.one(topic)).version();
    LEARNER.call(
        () -> revising.revise(topic, new Revision("About nothing", "Else.", version, null)));
    Found found = find(COLLEAGUE);
    assertThat(found.hits().items()).noneMatch(hit -> hit.title().toString().contains(word));
    assertThat(COLLEAGUE.call(() -> searching.suggest(word))).isEmpty();
  }

  @Test
  void whatAModeratorTookOutBeforeItWasPublishedIsNeverFound() throws Exception {
    String secret = Staff.word();
    ContributionId held = company.ask(COLLEAGUE, slug, "bluebird " + secret).id();
    CaseId id = company.caseOf(held);
    MODERATOR.call(
        () ->
            review.decide(
                id,
                new Ruling(
                    Verdict.EDIT,
                    2,
                    "Without it.",
                    0L,
                    true,
                    List.of(),
                    new Correction("How do I?", "Of " + word))));
    awaitFound(LEARNER, 2);
    for (As each : List.of(LEARNER, TRAINER, COLLEAGUE)) {
      assertThat(each.call(() -> searching.search(Wanted.of(secret), FIRST)).hits().total())
          .isZero();
      assertThat(each.call(() -> searching.suggest(secret))).isEmpty();
    }
  }

  @Test
  void anIndexThatSaysTooMuchIsNotBelieved() throws Exception {
    // As if the news had never been told: the index holds it, and so does its entry.
    rows.change(
        "update communities_contribution set state = 'WITHDRAWN' where id = ?1", topic.value());
    Found found = find(COLLEAGUE);
    assertThat(found.hits().items()).isEmpty();
    assertThat(found.hits().total()).isZero();
    assertThat(COLLEAGUE.call(() -> searching.suggest(word))).isEmpty();
  }

  private String privateCommunity() throws Exception {
    String inner = company.community(0);
    LEARNER.run(() -> joining.leave(inner));
    COLLEAGUE.run(() -> joining.leave(inner));
    close(inner);
    return inner;
  }

  private void close() {
    close(slug);
  }

  private void close(String community) {
    rows.change(
        "update communities_community set access = ?2 where slug = ?1",
        community,
        Access.PRIVATE.name());
  }

  private void assertUnseen(As reader) throws Exception {
    Found found = find(reader);
    assertThat(found.hits().items()).isEmpty();
    assertThat(found.hits().total()).isZero();
    assertThat(found.facets()).isEqualTo(Facets.NONE);
    assertThat(reader.call(() -> searching.suggest(word))).isEmpty();
    assertThat(
            reader
                .call(
                    () ->
                        searching.search(
                            new Wanted("about", null, slug, word, null, null, null, null), FIRST))
                .hits()
                .total())
        .isZero();
  }

  private Found find(As reader) throws Exception {
    return reader.call(() -> searching.search(Wanted.of(word), FIRST));
  }

  private void awaitFound(As reader, long total) {
    letGo.countDown();
    await().untilAsserted(() -> assertThat(find(reader).hits().total()).isEqualTo(total));
    holdTheFeed();
  }
}
