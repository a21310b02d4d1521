package org.praxis.communities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.communities.view.Submitted;
import org.praxis.communities.view.TopicView;
import org.praxis.harness.As;
import org.praxis.harness.Company;
import org.praxis.platform.PageRequest;
import org.praxis.platform.SlugTaken;

@ExtendWith(ArquillianExtension.class)
class CommunitiesIT {
  @Inject Company company;
  @Inject MyContributions own;
  @Inject Withdrawing withdrawing;
  @Inject Founding founding;
  @Inject Joining joining;
  @Inject Discovering discovering;
  @Inject TopicStarting starting;
  @Inject TopicReading reading;
  @Inject AnswerAcceptance acceptance;

  @Test
  void aModeratorFoundsACommunityAndIsItsFirstMember() throws Exception {
    String slug = "c-" + UUID.randomUUID();
    MODERATOR.call(() -> founding.found(Company.draft(slug, 1)));
    var community = MODERATOR.call(() -> discovering.community(slug));
    assertThat(community.community().joined()).isTrue();
    assertThat(community.community().members()).isEqualTo(1);
    assertThat(community.charter().clauses()).extracting("number").containsExactly(1, 2, 3);
  }

  @Test
  void aLearnerFoundsNone() {
    assertThatThrownBy(() -> LEARNER.call(() -> founding.found(Company.draft("c-x", 1))))
        .isInstanceOf(EJBAccessException.class);
  }

  @Test
  void twoCommunitiesDoNotShareAnAddress() throws Exception {
    String slug = company.community(0);
    assertThatThrownBy(() -> MODERATOR.call(() -> founding.found(Company.draft(slug, 1))))
        .isInstanceOf(SlugTaken.class);
  }

  @Test
  void whatIsMissingIsNamed() throws Exception {
    String slug = company.community(0);
    assertThatThrownBy(
            () -> LEARNER.call(() -> starting.start(slug, new TopicDraft(null, "\u200B ", "x"))))
        .isInstanceOfSatisfying(
            ConstraintViolationException.class,
            e ->
                assertThat(e.getConstraintViolations())
                    .extracting(violation -> violation.getPropertyPath().toString())
                    .containsExactlyInAnyOrder("start.draft.kind", "start.draft.title"));
  }

  @Test
  void joiningTwiceIsJoiningOnce() throws Exception {
    String slug = company.community(0);
    LEARNER.run(() -> joining.join(slug));
    assertThat(LEARNER.call(() -> discovering.brief(slug)).members()).isEqualTo(3);
    LEARNER.run(() -> joining.leave(slug));
    LEARNER.run(() -> joining.leave(slug));
    assertThat(LEARNER.call(() -> discovering.brief(slug)).joined()).isFalse();
    assertThat(LEARNER.call(() -> discovering.mine(100))).extracting("slug").doesNotContain(slug);
  }

  @Test
  void onlyMembersWrite() throws Exception {
    String slug = company.community(0);
    ContributionId topic = company.ask(LEARNER, slug, "text").id();
    As outsider = As.person("trainer1");
    assertThatThrownBy(() -> company.ask(outsider, slug, "text")).isInstanceOf(NotAMember.class);
    assertThatThrownBy(() -> company.reply(outsider, topic, "text")).isInstanceOf(NotAMember.class);
  }

  @Test
  void aQuestionIsAskedAnsweredAndSolved() throws Exception {
    String slug = company.community(0);
    ContributionId topic = company.ask(LEARNER, slug, "How **do** I?").id();
    Submitted answer = company.reply(COLLEAGUE, topic, "Like this.");
    assertThat(answer.state()).isEqualTo(ContributionState.PUBLISHED);

    assertThat(COLLEAGUE.call(() -> reading.openQuestions(slug, 5)))
        .extracting("id")
        .containsExactly(topic);
    LEARNER.run(() -> acceptance.accept(topic, answer.id()));
    assertThat(COLLEAGUE.call(() -> reading.openQuestions(slug, 5))).isEmpty();

    TopicView view = COLLEAGUE.call(() -> reading.topic(topic, PageRequest.first()));
    assertThat(view.html()).isEqualTo("<p>How <strong>do</strong> I?</p>\n");
    assertThat(view.acceptedAnswer().id()).isEqualTo(answer.id());
    assertThat(view.replies().items()).extracting("accepted").containsExactly(true);
    var row = COLLEAGUE.call(() -> reading.topics(slug, false, PageRequest.first())).items().get(0);
    assertThat(row.replies()).isEqualTo(1);
    assertThat(row.answered()).isTrue();
  }

  @Test
  void nobodyButTheAskerAccepts() throws Exception {
    String slug = company.community(0);
    ContributionId topic = company.ask(LEARNER, slug, "text").id();
    ContributionId answer = company.reply(COLLEAGUE, topic, "answer").id();
    assertThatThrownBy(() -> COLLEAGUE.run(() -> acceptance.accept(topic, answer)))
        .isInstanceOf(NotTheAuthor.class);
    assertThatThrownBy(() -> LEARNER.run(() -> acceptance.accept(topic, ContributionId.next())))
        .isInstanceOf(NoSuchContribution.class);
    assertThatThrownBy(() -> LEARNER.run(() -> acceptance.accept(topic, topic)))
        .isInstanceOf(NoSuchContribution.class);
  }

  @Test
  void aDoubleClickWritesOnce() throws Exception {
    String slug = company.community(0);
    ContributionId topic = company.ask(LEARNER, slug, "text").id();
    assertThat(company.ask(LEARNER, slug, "text").id()).isEqualTo(topic);
    List<Callable<ContributionId>> clicks =
        Collections.nCopies(8, () -> company.reply(COLLEAGUE, topic, "the same words").id());
    ExecutorService threads = Executors.newFixedThreadPool(clicks.size());
    try {
      Set<ContributionId> replies = new HashSet<>();
      for (Future<ContributionId> click : threads.invokeAll(clicks)) {
        replies.add(click.get());
      }
      assertThat(replies).hasSize(1);
    } finally {
      threads.shutdown();
    }
    assertThat(company.ask(COLLEAGUE, slug, "text").id()).isNotEqualTo(topic);
  }

  @Test
  void aReplyIsFoundOnItsPage() throws Exception {
    String slug = company.community(0);
    ContributionId topic = company.ask(LEARNER, slug, "text").id();
    ContributionId last = null;
    for (int i = 0; i <= PageRequest.USUAL; i++) {
      last = company.reply(COLLEAGUE, topic, "reply " + i).id();
    }
    ContributionId twentyFirst = last;
    assertThat(LEARNER.call(() -> reading.spot(topic, twentyFirst)).page()).isEqualTo(2);
    assertThat(LEARNER.call(() -> reading.topic(topic, PageRequest.of(2))).replies().items())
        .extracting("id")
        .containsExactly(twentyFirst);
  }

  @Test
  void wordsFindTheTopicAlsoByAReply() throws Exception {
    String slug = company.community(0);
    String rare = "quokka" + UUID.randomUUID().toString().substring(0, 8);
    ContributionId topic = company.ask(LEARNER, slug, "text").id();
    company.reply(COLLEAGUE, topic, "feed the " + rare);
    var found = LEARNER.call(() -> reading.withWords("feed " + rare, PageRequest.first()));
    assertThat(found.items()).extracting("id").containsExactly(topic);
    assertThat(found.total()).isEqualTo(1);
    assertThat(LEARNER.call(() -> reading.withWords("\"( & !", PageRequest.first())).items())
        .isEmpty();
    LEARNER.run(() -> withdrawing.withdraw(topic, own.one(topic).version()));
    assertThat(LEARNER.call(() -> reading.withWords(rare, PageRequest.first())).total()).isZero();
  }

  @Test
  void ofSeveralCommunitiesTheLatestComesFirst() throws Exception {
    String one = company.community(0);
    String other = company.community(0);
    ContributionId first = company.ask(COLLEAGUE, one, "first").id();
    ContributionId second = company.ask(COLLEAGUE, other, "second").id();
    ContributionId third = company.ask(COLLEAGUE, one, "third").id();
    assertThat(LEARNER.call(() -> reading.latest(2)))
        .extracting("id")
        .containsExactly(third, second);
    company.reply(COLLEAGUE, first, "reply");
    assertThat(LEARNER.call(() -> reading.latest(3)))
        .extracting("id")
        .containsExactly(first, third, second);
  }

  @Test
  void theLatestOfOnesOwnCommunitiesIsShown() throws Exception {
    String slug = company.community(0);
    ContributionId topic = company.ask(COLLEAGUE, slug, "text").id();
    assertThat(LEARNER.call(() -> reading.latest(10))).extracting("id").contains(topic);
    LEARNER.run(() -> joining.leave(slug));
    assertThat(LEARNER.call(() -> reading.latest(10))).extracting("id").doesNotContain(topic);
  }
}
