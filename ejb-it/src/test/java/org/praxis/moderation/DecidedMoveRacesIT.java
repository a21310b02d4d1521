package org.praxis.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.OTHER_MODERATOR;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.communities.CloseNote;
import org.praxis.communities.ContributionId;
import org.praxis.communities.MergeDraft;
import org.praxis.communities.MoveDraft;
import org.praxis.communities.SplitDraft;
import org.praxis.communities.TopicKeeping;
import org.praxis.communities.TopicKind;
import org.praxis.communities.TopicMoving;
import org.praxis.harness.As;
import org.praxis.harness.AtOnce;
import org.praxis.harness.Company;
import org.praxis.platform.Refusal;

/**
 * What becomes of a topic that moderators move by decisions while others move, merge, split, lock
 * or answer it: everybody holds in one order, so nobody waits for whoever waits for them, and each
 * is done as a whole or told that somebody was first (docs/adr/0043).
 */
@ExtendWith(ArquillianExtension.class)
class DecidedMoveRacesIT {
  private static final int ROUNDS = 4;
  private static final int LONG = 60;

  @Inject Company company;
  @Inject CaseReview review;
  @Inject Reporting reporting;
  @Inject Appealing appealing;
  @Inject AppealHandling handling;
  @Inject TopicMoving moving;
  @Inject TopicKeeping keeping;
  @Inject TakingEffect taking;
  @Inject Rows rows;

  private String slug;
  private String other;
  private String third;
  private ContributionId topic;
  private ContributionId reply;
  private ContributionId into;

  private void aConversation() throws Exception {
    slug = company.community(0);
    other = company.community(0);
    third = company.community(0);
    topic = company.ask(LEARNER, slug, "Which pump?").id();
    reply = company.reply(COLLEAGUE, topic, "And which tool?").id();
    into = company.ask(COLLEAGUE, slug, "Pumps?").id();
    COLLEAGUE.call(() -> reporting.report(topic.value(), new ReportDraft(2, "It is off topic.")));
    LEARNER.call(() -> reporting.report(reply.value(), new ReportDraft(2, "It is off topic.")));
  }

  // Somebody who reports more than a few an hour is asked to wait: others count none of these.
  @AfterEach
  void reportedLongAgo() {
    rows.change("update moderation_report set reported_at = reported_at - interval '2 hours'");
  }

  private Ruling moved(boolean atOnce) {
    return new Ruling(Verdict.MOVE, 2, "It is about pumps.", 0L, atOnce)
        .going(Destination.community(other, false));
  }

  private Ruling splitOff() {
    return new Ruling(Verdict.SPLIT, 2, "It asks something else.", 0L, true)
        .going(Destination.topic("Which tool?", true));
  }

  /** What an act came to: done, or the refusal by its name; nothing else is an answer. */
  private static String come(CyclicBarrier start, Callable<?> act) throws Exception {
    start.await(LONG, TimeUnit.SECONDS);
    try {
      act.call();
      return "done";
    } catch (Refusal refused) {
      return refused.getClass().getSimpleName();
    } catch (EJBException failed) {
      if (causes(failed).anyMatch(OptimisticLockException.class::isInstance)) {
        return "OptimisticLock"; // the pages and the API say that it changed meanwhile
      }
      throw failed;
    }
  }

  private static Stream<Throwable> causes(Throwable failed) {
    return Stream.iterate(failed, Objects::nonNull, Throwable::getCause);
  }

  private List<String> atOnce(List<Callable<?>> acts) throws Exception {
    CyclicBarrier start = new CyclicBarrier(acts.size());
    List<Callable<String>> coming = new ArrayList<>();
    acts.forEach(act -> coming.add(() -> come(start, act)));
    return AtOnce.outcomes(coming);
  }

  private static Callable<?> by(As person, Runnable act) {
    return () -> {
      person.run(act);
      return null;
    };
  }

  private void assertEverythingIsWhole() {
    assertThat(
            rows.read(
                "select r.id from communities_contribution r join communities_contribution t on t.key"
                    + " = r.topic_key where (t.id in (?1, ?2, ?3) or r.id in (?1, ?2, ?3)) and"
                    + " (r.community_key <> t.community_key or t.kind <> 'TOPIC')",
                topic.value(),
                reply.value(),
                into.value()))
        .as("all of a topic stands where it does")
        .isEmpty();
    assertThat(
            rows.read(
                "select c.id from moderation_case c join communities_contribution x on x.id ="
                    + " c.content_id join communities_community o on o.key = x.community_key where"
                    + " x.id in (?1, ?2) and c.state = 'OPEN' and o.id <> c.space",
                topic.value(),
                reply.value()))
        .as("what waits is for whoever moderates there")
        .isEmpty();
    assertThat(
            rows.read(
                "select t.id from communities_contribution t where t.id in (?1, ?2, ?3) and t.kind ="
                    + " 'TOPIC' and t.reply_count <> (select count(*) from communities_contribution r"
                    + " where r.topic_key = t.key and r.kind = 'REPLY' and r.state = 'PUBLISHED')",
                topic.value(),
                reply.value(),
                into.value()))
        .as("replies are counted where they stand")
        .isEmpty();
  }

  private long decisions(ContributionId text) {
    return ((Number)
            rows.read(
                    "select count(*) from moderation_decision d join moderation_case c on c.key ="
                        + " d.case_key where c.content_id = ?1",
                    text.value())
                .get(0))
        .longValue();
  }

  @RepeatedTest(ROUNDS)
  void ofEightWhoDoSomethingWithOneTopicEachIsDoneOrToldThatSomebodyWasFirst() throws Exception {
    aConversation();
    CaseId id = company.caseOf(topic);
    List<String> outcomes =
        atOnce(
            List.of(
                () -> MODERATOR.call(() -> review.decide(id, moved(true))),
                () -> OTHER_MODERATOR.call(() -> review.decide(id, moved(true))),
                by(MODERATOR, () -> moving.move(topic, new MoveDraft(third, null))),
                by(OTHER_MODERATOR, () -> moving.move(topic, new MoveDraft(other, null))),
                () -> company.reply(COLLEAGUE, topic, "The old one."),
                () -> company.reply(LEARNER, topic, "bluebird, which waits."),
                by(MODERATOR, () -> keeping.close(topic, new CloseNote("It is solved."))),
                by(OTHER_MODERATOR, () -> moving.merge(topic, new MergeDraft(into, null)))));
    assertThat(outcomes).as("%s", outcomes).contains("done");
    assertThat(decisions(topic)).as("%s", outcomes).isLessThanOrEqualTo(1);
    assertThat(outcomes.subList(0, 2).stream().filter("done"::equals).count())
        .as("a decision was made by whoever is told so: %s", outcomes)
        .isEqualTo(decisions(topic));
    assertEverythingIsWhole();
  }

  @RepeatedTest(ROUNDS)
  void ofEightWhoDoSomethingWithItsReplyEachIsDoneOrToldThatSomebodyWasFirst() throws Exception {
    aConversation();
    CaseId id = company.caseOf(reply);
    CaseId ofTopic = company.caseOf(topic);
    List<String> outcomes =
        atOnce(
            List.of(
                () -> MODERATOR.call(() -> review.decide(id, splitOff())),
                () -> OTHER_MODERATOR.call(() -> review.decide(id, splitOff())),
                () -> MODERATOR.call(() -> review.decide(ofTopic, moved(true))),
                by(
                    OTHER_MODERATOR,
                    () ->
                        moving.split(
                            topic, new SplitDraft(Set.of(reply), "Tools", TopicKind.DISCUSSION))),
                () -> company.reply(COLLEAGUE, topic, "The old one."),
                () -> company.reply(LEARNER, topic, "bluebird, which waits."),
                by(MODERATOR, () -> moving.merge(into, new MergeDraft(topic, null))),
                by(OTHER_MODERATOR, () -> moving.move(topic, new MoveDraft(third, null)))));
    assertThat(outcomes).as("%s", outcomes).contains("done");
    assertThat(decisions(reply)).as("%s", outcomes).isLessThanOrEqualTo(1);
    assertEverythingIsWhole();
  }

  @RepeatedTest(ROUNDS)
  void whatIsPutBackWhileOthersMoveItIsBackOrWhereTheyPutIt() throws Exception {
    aConversation();
    CaseId id = company.caseOf(topic);
    MODERATOR.call(() -> review.decide(id, moved(true)));
    AppealId asked = LEARNER.call(() -> appealing.appeal(id, new AppealDraft("It belongs."))).id();
    List<String> outcomes =
        atOnce(
            List.of(
                () ->
                    OTHER_MODERATOR.call(
                        () ->
                            handling.answer(
                                asked, new AppealRuling(AppealOutcome.OVERTURNED, "It does.", 0L))),
                by(MODERATOR, () -> moving.move(topic, new MoveDraft(third, null))),
                by(MODERATOR, () -> moving.merge(topic, new MergeDraft(into, null))),
                () -> company.reply(COLLEAGUE, topic, "The old one."),
                () -> MODERATOR.call(() -> review.decide(company.caseOf(reply), splitOff()))));
    assertThat(outcomes.get(0)).isIn("done", "ChangedMeanwhile", "OptimisticLock");
    assertEverythingIsWhole();
  }

  @Test
  void whatTakesEffectOnSeveralNodesWhileSomebodyMovesItDoesSoOnceOrWaitsAnew() throws Exception {
    aConversation();
    CaseId id = company.caseOf(topic);
    MODERATOR.call(() -> review.decide(id, moved(false)));
    rows.change(
        "update moderation_case set pending_effect_at = now() - interval '1 second' where id = ?1",
        id.value());
    List<Callable<?>> acts = new ArrayList<>();
    for (int node = 0; node < 6; node++) {
      acts.add(
          () -> {
            taking.take(id);
            return null;
          });
    }
    acts.add(by(OTHER_MODERATOR, () -> moving.move(topic, new MoveDraft(third, null))));
    acts.add(() -> company.reply(COLLEAGUE, topic, "The old one."));
    List<String> outcomes = atOnce(acts);
    assertThat(outcomes).isSubsetOf("done", "ChangedMeanwhile");
    assertThat(decisions(topic)).isLessThanOrEqualTo(1);
    assertEverythingIsWhole();
  }
}
