package org.praxis.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.hibernate.search.engine.reporting.FailureContext;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.work.SearchIndexingPlan;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.communities.ContributionId;
import org.praxis.communities.FindableContributions;
import org.praxis.communities.TopicDraft;
import org.praxis.communities.TopicKind;
import org.praxis.communities.TopicStarting;
import org.praxis.harness.As;
import org.praxis.harness.Company;
import org.praxis.people.Staff;
import org.praxis.platform.PageRequest;
import org.praxis.search.model.SearchEntry;
import org.praxis.search.store.Entries;
import org.praxis.search.store.IndexContents;
import org.praxis.search.store.IndexFailures;
import org.praxis.search.view.IndexView;

/** The index follows the entries, whoever writes them, and is made anew when somebody wants it. */
@ExtendWith(ArquillianExtension.class)
class IndexIT {
  private static final Duration A_REBUILD = Duration.ofSeconds(60);

  @Inject Company company;
  @Inject TopicStarting starting;
  @Inject Searching searching;
  @Inject Rebuilding rebuilding;
  @Inject IndexFeed feed;
  @Inject FindableContributions contributions;
  @Inject Entries entries;
  @Inject IndexContents contents;
  @Inject UserTransaction transaction;
  @PersistenceContext EntityManager em;
  @Resource ManagedExecutorService executor;
  @Inject Rows rows;

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
                        slug, new TopicDraft(TopicKind.DISCUSSION, "About " + word, "Text.")))
            .id();
    awaitFound(word);
  }

  @Test
  void whatAnotherNodeWroteIsFoundHereToo() {
    String other = Staff.word();
    rows.change(
        "update communities_contribution set title = ?2 where id = ?1", topic.value(), other);
    rows.change(
        "update search_entry set title = ?2, change = nextval('search_change') where content = ?1",
        topic.value(),
        other);
    awaitFound(other);
  }

  @Test
  void thePiecesThatItWasWrittenInAreJoined() throws Exception {
    while (pieces() < 2) {
      String other = Staff.word();
      LEARNER.call(
          () -> starting.start(slug, new TopicDraft(TopicKind.DISCUSSION, other, "Text.")));
      awaitFound(other);
    }
    contents.join();
    await().untilAsserted(() -> assertThat(pieces()).isEqualTo(1));
    assertThat(found(word)).isEqualTo(1);
  }

  // Lucene notes down each piece in a file of its own.
  private static long pieces() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(System.getProperty("praxis.search.folder")))) {
      return files.filter(file -> file.toString().endsWith(".si")).count();
    }
  }

  @Test
  void aLineWithoutASpaceHoldsNothingUp() throws Exception {
    company.reply(COLLEAGUE, topic, word + " " + "ä".repeat(16_400));
    await().untilAsserted(() -> assertThat(found(word)).isEqualTo(2));
    assertThat(found(word + " " + "ä".repeat(200))).isEqualTo(1);
  }

  @Test
  void anEntryThatTheIndexRefusesHoldsNothingUpAndIsFoundWhenItChanges() throws Exception {
    // Longer than the index takes of any one value.
    tag("repeat('ä', 17000)");
    String other = Staff.word();
    LEARNER.call(
        () ->
            starting.start(slug, new TopicDraft(TopicKind.DISCUSSION, "About " + other, "Text.")));
    awaitFound(other);
    await().untilAsserted(() -> assertThat(found(word)).isZero());
    tag("'useful'");
    awaitFound(word);
    awaitFound(other);
  }

  @Test
  void whatTheIndexLostIsFollowedAgainHoweverLongAgoItWas() throws Exception {
    for (int later : new int[] {0, 300}) {
      rows.change(
          "insert into search_entry (content, kind, at, gone, change, first_change, retracted)"
              + " select gen_random_uuid(), 'TRACK', now(), false, n.v, n.v, n.v"
              + " from (select nextval('search_change') as v from generate_series(1, ?1)) n",
          later);
      As admin = As.person("admin1");
      await().until(() -> admin.call(() -> rebuilding.index()).behind() == 0);
      lose();
      assertThat(found(word)).isZero();
      FailureContext.Builder failed = FailureContext.builder();
      failed.throwable(new IOException("No space left"));
      new IndexFailures().handle(failed.build());
      awaitFound(word);
    }
    rows.change(
        "update search_entry set gone = true, change = nextval('search_change') where kind ="
            + " 'TRACK' and title = ''");
  }

  // As a commit does that fails.
  private void lose() throws Exception {
    transaction.begin();
    SearchIndexingPlan plan = Search.session(em).indexingPlan();
    plan.purge(SearchEntry.class, topic.value(), null);
    plan.execute();
    transaction.commit();
  }

  @Test
  void whatAnIndexMayHoldAndWasTakenBackSinceIsNotBelieved() {
    long first = change();
    rows.change(
        "update search_entry set first_change = change, change = n.v, retracted = n.v from"
            + " (select nextval('search_change') as v) n where content = ?1",
        topic.value());
    long later = change();
    assertThat(entries.retractedAfter(first - 1, first)).contains(topic.value());
    assertThat(entries.retractedAfter(first, first)).contains(topic.value());
    assertThat(entries.retractedAfter(first - 1, first - 1)).doesNotContain(topic.value());
    assertThat(entries.retractedAfter(later, later)).doesNotContain(topic.value());
    rows.change(
        "update search_entry set retracted = first_change where content = ?1", topic.value());
    // New, and nothing of it was taken back.
    assertThat(entries.retractedAfter(first - 1, first)).doesNotContain(topic.value());
  }

  @Test
  void ofTwoAdministratorsAtOnceOneMakesItAnew() throws Exception {
    As admin = As.person("admin1");
    await().atMost(A_REBUILD).until(() -> !admin.call(() -> rebuilding.latest()).underWay());
    CyclicBarrier together = new CyclicBarrier(2);
    Callable<Boolean> beginning =
        () -> {
          together.await();
          try {
            admin.run(() -> rebuilding.rebuild());
            return true;
          } catch (RebuildUnderWay underWay) {
            return false;
          }
        };
    Future<Boolean> one = executor.submit(beginning);
    Future<Boolean> other = executor.submit(beginning);
    assertThat(List.of(one.get(), other.get())).containsExactlyInAnyOrder(true, false);
    await().atMost(A_REBUILD).until(() -> !admin.call(() -> rebuilding.latest()).underWay());
  }

  private void tag(String expression) {
    rows.change(
        "update search_entry set tags = array["
            + expression
            + "]::varchar[], change = nextval('search_change') where content = ?1",
        topic.value());
  }

  @Test
  void newsThatComesTwiceChangesNothing() throws Exception {
    long change = change();
    transaction.begin();
    feed.refresh(contributions, List.of(topic.value(), topic.value()));
    transaction.commit();
    assertThat(change()).isEqualTo(change);
  }

  @Test
  void aRebuildFindsWhatNoNewsToldOfAndForgetsWhatIsNotThere() throws Exception {
    rows.change("delete from search_entry where content = ?1", topic.value());
    UUID orphan = UUID.randomUUID();
    rows.change(
        "insert into search_entry (content, kind, title, at, gone, change, first_change, retracted)"
            + " select ?1, 'TRACK', 'Nowhere', now(), false, n.v, n.v, n.v"
            + " from (select nextval('search_change') as v) n",
        orphan);
    As admin = As.person("admin1");
    admin.run(() -> rebuilding.rebuild());
    assertThatThrownBy(() -> admin.run(() -> rebuilding.rebuild()))
        .isInstanceOf(RebuildUnderWay.class);
    await()
        .atMost(A_REBUILD)
        .until(
            () -> {
              // Searches go on, and nothing is missing meanwhile.
              assertThat(found(word)).isEqualTo(1);
              IndexView index = admin.call(() -> rebuilding.index());
              return !index.rebuild().underWay() && index.behind() == 0;
            });
    assertThat(rows.read("select content from search_entry where content = ?1", topic.value()))
        .hasSize(1);
    assertThat(rows.read("select gone from search_entry where content = ?1", orphan))
        .isEqualTo(List.of(true));
  }

  @Test
  void onlyAnAdministratorMakesItAnew() {
    assertThatThrownBy(() -> COLLEAGUE.run(() -> rebuilding.rebuild()))
        .isInstanceOf(EJBAccessException.class);
  }

  private long change() {
    return ((Number)
            rows.read("select change from search_entry where content = ?1", topic.value()).get(0))
        .longValue();
  }

  private long found(String words) throws Exception {
    return COLLEAGUE
        .call(() -> searching.search(Wanted.of(words), PageRequest.first()))
        .hits()
        .total();
  }

  private void awaitFound(String words) {
    await().untilAsserted(() -> assertThat(found(words)).isEqualTo(1));
  }
}
