package org.praxis.communities.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.TRAINER;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.communities.Access;
import org.praxis.communities.CommunityDraft;
import org.praxis.communities.ContributionId;
import org.praxis.communities.Founding;
import org.praxis.communities.Joining;
import org.praxis.communities.MemberKeeping;
import org.praxis.communities.MyContributions;
import org.praxis.communities.NoSuchContribution;
import org.praxis.communities.Withdrawing;
import org.praxis.communities.attention.view.BookmarkRow;
import org.praxis.harness.As;
import org.praxis.harness.Company;
import org.praxis.notification.Inbox;
import org.praxis.notification.NoticeKind;
import org.praxis.notification.view.NoticeView;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.PageRequest;

@ExtendWith(ArquillianExtension.class)
class BookmarkingIT {
  @Inject Company company;
  @Inject Bookmarking bookmarking;
  @Inject Reminding reminding;
  @Inject Withdrawing withdrawing;
  @Inject MyContributions mine;
  @Inject Founding founding;
  @Inject Joining joining;
  @Inject MemberKeeping keeping;
  @Inject People people;
  @Inject Inbox inbox;
  @PersistenceContext EntityManager em;
  @Resource ManagedExecutorService executor;
  @Inject UserTransaction transaction;

  @Test
  void somethingIsKeptOnceWithItsNoteAndFoundAgain() throws Exception {
    ContributionId topic = company.ask(LEARNER, company.community(0), "text").id();
    ContributionId reply = company.reply(LEARNER, topic, "an answer").id();
    Instant tomorrow = tomorrow();
    BookmarkId id =
        COLLEAGUE.call(
            () -> bookmarking.add(reply, new BookmarkDraft("  for the report ", tomorrow)));
    assertThat(COLLEAGUE.call(() -> bookmarking.add(reply, BookmarkDraft.plain()))).isEqualTo(id);
    assertThat(COLLEAGUE.call(() -> bookmarking.among(List.of(topic, reply))))
        .containsOnlyKeys(reply);
    BookmarkRow row = COLLEAGUE.call(() -> bookmarking.mine(PageRequest.first())).items().get(0);
    assertThat(row.note()).isEqualTo("for the report");
    assertThat(row.remindAt()).isEqualTo(tomorrow);
    assertThat(row.title()).isEqualTo("How do I?");
    assertThat(row.topic()).isEqualTo(topic);
    assertThat(row.reply()).isTrue();
    LEARNER.run(
        () -> assertThatThrownBy(() -> bookmarking.one(id)).isInstanceOf(NoSuchBookmark.class));
    COLLEAGUE.run(() -> bookmarking.remove(id));
    COLLEAGUE.run(
        () -> assertThatThrownBy(() -> bookmarking.remove(id)).isInstanceOf(NoSuchBookmark.class));
  }

  @Test
  void aReminderInThePastOrInYearsIsRefusedAtItsField() throws Exception {
    ContributionId topic = company.ask(LEARNER, company.community(0), "text").id();
    COLLEAGUE.run(
        () -> {
          for (Instant at :
              List.of(Instant.now().minusSeconds(1), Instant.now().plus(Duration.ofDays(800)))) {
            assertThatThrownBy(() -> bookmarking.add(topic, new BookmarkDraft(null, at)))
                .isInstanceOfSatisfying(
                    InvalidInput.class,
                    refusal -> assertThat(refusal.field()).contains("remindAt"));
          }
        });
    assertThat(COLLEAGUE.call(() -> bookmarking.among(List.of(topic)))).isEmpty();
  }

  @Test
  void aReminderIsToldOnceThoughTwoNodesLookAtTheSameTime() throws Exception {
    ContributionId topic = company.ask(LEARNER, company.community(0), "text").id();
    BookmarkId id =
        COLLEAGUE.call(() -> bookmarking.add(topic, new BookmarkDraft("look again", tomorrow())));
    reminding.remind();
    assertThat(about(COLLEAGUE, id)).isEmpty();
    becomesDue(id);
    CyclicBarrier together = new CyclicBarrier(2);
    List<Future<Integer>> nodes =
        List.of(1, 2).stream()
            .map(
                node ->
                    executor.submit(
                        () -> {
                          together.await();
                          return reminding.remind();
                        }))
            .toList();
    int taken = 0;
    for (Future<Integer> node : nodes) {
      taken += node.get();
    }
    assertThat(taken).isLessThanOrEqualTo(1); // the timer may have been the first
    await().atMost(Duration.ofSeconds(10)).until(() -> !about(COLLEAGUE, id).isEmpty());
    assertThat(about(COLLEAGUE, id))
        .singleElement()
        .satisfies(notice -> assertThat(notice.kind()).isEqualTo(NoticeKind.REMINDED))
        .satisfies(notice -> assertThat(notice.title()).isEqualTo("How do I?"));
    assertThat(COLLEAGUE.call(() -> bookmarking.one(id)).reminded()).isTrue();
    COLLEAGUE.run(() -> bookmarking.change(id, new BookmarkDraft("again", tomorrow())));
    assertThat(COLLEAGUE.call(() -> bookmarking.one(id)).reminded()).isFalse();
  }

  @Test
  void whoMayNotReadItAnyMoreKeepsTheirNoteAndIsNotReminded() throws Exception {
    String community = "c-" + UUID.randomUUID();
    CommunityDraft draft = Company.draft(community, 0);
    TRAINER.call(
        () ->
            founding.found(
                new CommunityDraft(community, "Closed", draft.charter(), Access.PRIVATE)));
    PersonId learner = LEARNER.call(() -> people.me().chip().id());
    TRAINER.run(() -> keeping.add(community, learner));
    ContributionId topic = company.ask(TRAINER, community, "secret text").id();
    BookmarkId id =
        LEARNER.call(() -> bookmarking.add(topic, new BookmarkDraft("mine", tomorrow())));
    LEARNER.run(() -> joining.leave(community));
    becomesDue(id);
    reminding.remind();
    BookmarkRow row = LEARNER.call(() -> bookmarking.one(id));
    assertThat(row.open()).isFalse();
    assertThat(row.note()).isEqualTo("mine");
    assertThat(row)
        .hasNoNullFieldsOrPropertiesExcept("title", "excerpt", "communityName", "author");
    assertThat(row.communityName()).isNull();
    ContributionId another = company.ask(TRAINER, community, "more").id();
    LEARNER.run(
        () ->
            assertThatThrownBy(() -> bookmarking.add(another, BookmarkDraft.plain()))
                .isInstanceOf(NoSuchContribution.class));
    Thread.sleep(3000); // the relay has been there by then
    assertThat(about(LEARNER, id)).isEmpty();
    LEARNER.run(() -> bookmarking.remove(id));
  }

  @Test
  void ofWhatItsAuthorTookBackABookmarkShowsNothing() throws Exception {
    ContributionId topic = company.ask(LEARNER, company.community(0), "text").id();
    ContributionId reply = company.reply(LEARNER, topic, "taken back").id();
    BookmarkId id = COLLEAGUE.call(() -> bookmarking.add(reply, BookmarkDraft.plain()));
    LEARNER.run(() -> withdrawing.withdraw(reply, mine.one(reply).version()));
    BookmarkRow row = COLLEAGUE.call(() -> bookmarking.one(id));
    assertThat(row.open()).isFalse();
    assertThat(row.excerpt()).isNull();
    TRAINER.run(
        () ->
            assertThatThrownBy(() -> bookmarking.add(reply, BookmarkDraft.plain()))
                .isInstanceOf(NoSuchContribution.class));
  }

  private void becomesDue(BookmarkId id) throws Exception {
    transaction.begin();
    em.createNativeQuery(
            "update communities_bookmark set remind_at = now() - interval '1 minute' where id = :id")
        .setParameter("id", id.value())
        .executeUpdate();
    transaction.commit();
  }

  private static Instant tomorrow() {
    return Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
  }

  private List<NoticeView> about(As reader, BookmarkId id) throws Exception {
    return reader.call(() -> inbox.notices(new PageRequest(1, 100))).items().stream()
        .filter(notice -> notice.subject().equals(id.toString()))
        .toList();
  }
}
