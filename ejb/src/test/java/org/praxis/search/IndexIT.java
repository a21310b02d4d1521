package org.praxis.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
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
  @Inject UserTransaction transaction;
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
    assertThat(found(word)).isZero();
    tag("'useful'");
    awaitFound(word);
    awaitFound(other);
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
