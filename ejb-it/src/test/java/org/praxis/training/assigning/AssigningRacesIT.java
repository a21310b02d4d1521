package org.praxis.training.assigning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.praxis.harness.Company.HR;
import static org.praxis.harness.Company.LEARNER;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.harness.AtOnce;
import org.praxis.people.PersonId;
import org.praxis.people.Staff;
import org.praxis.people.audience.AudienceId;
import org.praxis.people.audience.Evaluation;
import org.praxis.people.audience.event.AudienceJoined;
import org.praxis.people.audience.event.AudienceLeft;
import org.praxis.platform.Refusal;
import org.praxis.platform.outbox.Outbox;
import org.praxis.training.CertificateNumber;
import org.praxis.training.Enrolling;
import org.praxis.training.EnrolmentId;
import org.praxis.training.TrackId;
import org.praxis.training.assigning.store.ExtensionStore;
import org.praxis.training.assigning.view.ChangeView;
import org.praxis.training.event.TrackCompleted;

/** Two nodes, two clicks, news that comes twice and in any order. */
@ExtendWith(ArquillianExtension.class)
class AssigningRacesIT {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final int MANY = 4500;

  @Inject Assigned assigned;
  @Inject RuleChanging changing;
  @Inject RuleReading reading;
  @Inject ChangeSteps steps;
  @Inject Passing passing;
  @Inject AudienceJoinedFollowing joined;
  @Inject AudienceLeftFollowing left;
  @Inject CompletionFollowing completions;
  @Inject Enrolling enrolling;
  @Inject Evaluation evaluation;
  @Inject ExtensionStore extensions;
  @Inject Outbox outbox;
  @Inject Staff staff;
  @Inject Rows rows;
  @Inject UserTransaction transaction;

  private final String word = Staff.word();

  @Test
  void manyAreAssignedOnceHoweverManyNodesWorkOnIt() throws Exception {
    hire(MANY);
    AudienceId audience = assigned.audience(word);
    RuleChangeId change =
        HR.call(() -> changing.plan(Assigned.draft(assigned.track(), audience, Assigned.days(20))));
    long key = key(change);
    together(() -> steps.next(key), 4);
    await().atMost(SOON).until(() -> stage(change) == ChangeStage.PLANNED);
    assertThat(assigned.change(change).counts().adds()).isEqualTo(MANY);

    AssignRuleId rule = HR.call(() -> changing.save(change));
    together(() -> steps.next(key), 4);
    await().atMost(SOON).until(() -> stage(change) == ChangeStage.APPLIED);
    ChangeView done = assigned.change(change);
    assertThat(done.counts().done()).isEqualTo(MANY);
    assertThat(done.percent()).isEqualTo(100);
    assertThat(count("training_assignment a where a.rule_key = r.key", rule)).isEqualTo(MANY);
    assertThat(
            count(
                "training_assign_cycle c join training_assignment a on a.key = c.assignment_key where a.rule_key ="
                    + " r.key",
                rule))
        .isEqualTo(MANY);
    assertThat(
            count(
                "training_assign_event e join training_assignment a on a.key = e.assignment_key where a.rule_key ="
                    + " r.key",
                rule))
        .isEqualTo(MANY);

    assertThat(
            count(
                "training_assign_row w join training_assign_change c on c.key = w.change_key where c.rule_key = r.key"
                    + " and w.outcome = 'DONE'",
                rule))
        .as("none was somebody else's")
        .isEqualTo(MANY);
    HR.run(() -> changing.undo(change));
    together(() -> steps.next(key), 4);
    await().atMost(SOON).until(() -> stage(change) == ChangeStage.UNDONE);
    assertThat(assigned.change(change).counts().back()).isEqualTo(MANY);
    assertThat(
            count("training_assignment a where a.rule_key = r.key and a.state = 'WITHDRAWN'", rule))
        .isEqualTo(MANY);
  }

  @Test
  void whoSavesTwiceSavesOnce() throws Exception {
    PersonId ana = staff.hire("Ana", word);
    RuleChangeId change =
        HR.call(
            () -> changing.plan(Assigned.draft(assigned.track(), List.of(ana), Assigned.days(20))));
    List<Boolean> saved =
        AtOnce.outcomes(
            Collections.nCopies(
                4,
                () -> {
                  try {
                    HR.call(() -> changing.save(change));
                    return true;
                  } catch (Refusal refused) {
                    return false;
                  } catch (Exception e) {
                    return !org.praxis.platform.Failures.refusal(e).isPresent() && fail(e);
                  }
                }));
    assertThat(saved).containsOnlyOnce(true);
    assertThat(rows.read("select 1 from training_assignment where person = ?1", ana.value()))
        .hasSize(1);
  }

  private static boolean fail(Exception e) {
    throw new AssertionError(e);
  }

  @Test
  void newsOfAnAudienceMayComeTwiceLateAndTheWrongWayRound() throws Exception {
    List<PersonId> people = hire(40);
    AudienceId audience = assigned.audience(word);
    AssignRuleId rule =
        assigned.rule(Assigned.draft(assigned.track(), audience, Assigned.days(20)));
    Instant now = Instant.now();
    List<PersonId> shuffled = new ArrayList<>(people);
    List<Callable<Boolean>> news = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      boolean come = i % 2 == 0;
      Collections.shuffle(shuffled);
      List<PersonId> order = List.copyOf(shuffled);
      news.add(
          () ->
              inTransaction(
                  () -> {
                    if (come) {
                      joined.receive(
                          order.stream().map(p -> new AudienceJoined(audience, p, now)).toList());
                    } else {
                      left.receive(
                          order.stream().map(p -> new AudienceLeft(audience, p, now)).toList());
                    }
                  }));
      news.add(() -> passing.compare(ruleKey(rule)));
    }
    AtOnce.outcomes(news);
    assertThat(assigned.people(rule)).hasSize(40);
    assertThat(assigned.trail(rule, people.get(7))).containsExactly("ASSIGNED");
  }

  @Test
  void aCompletionThatIsToldTwiceAndAtOnceWithTimeIsOneCompletion() throws Exception {
    String track = assigned.track();
    PersonId learner = assigned.me(LEARNER);
    AssignRuleId rule = assigned.yearly(track, learner);
    EnrolmentId enrolment = assigned.complete(LEARNER, track);
    TrackId id =
        new TrackId(
            (java.util.UUID)
                rows.read("select id from training_track where slug = ?1", track).get(0));
    TrackCompleted told =
        new TrackCompleted(enrolment, learner, id, CertificateNumber.next(), Instant.now());
    List<Callable<Boolean>> news = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      news.add(() -> inTransaction(() -> completions.receive(told)));
      news.add(passing::openWindows);
    }
    AtOnce.outcomes(news);
    assertThat(assigned.person(rule, learner).assignment().done()).isNotNull();
    await()
        .during(Duration.ofSeconds(2))
        .atMost(SOON)
        .until(() -> assigned.trail(rule, learner).equals(List.of("ASSIGNED", "COMPLETED")));
  }

  @Test
  void whoBeginsAgainTwiceAtOnceBeginsAgainOnce() throws Exception {
    String track = assigned.track();
    EnrolmentId first = assigned.complete(LEARNER, track);
    assigned.rule(
        new AssignmentDraft(
            track,
            null,
            List.of(assigned.me(LEARNER)),
            Assigned.days(30),
            null,
            null,
            Prior.AGAIN,
            Leaving.KEEP,
            null));
    List<EnrolmentId> begun =
        AtOnce.outcomes(Collections.nCopies(4, () -> LEARNER.call(() -> enrolling.enrol(track))));
    assertThat(begun).doesNotContain(first);
    assertThat(begun.stream().distinct()).hasSize(1);
  }

  @Test
  void whatIsLateIsNotedAlsoWhileSomebodyHoldsTheAssignment() throws Exception {
    PersonId ana = staff.hire("Ana", word);
    AssignRuleId rule =
        assigned.rule(Assigned.draft(assigned.track(), List.of(ana), Assigned.days(20)));
    AssignmentId id = assigned.person(rule, ana).assignment().id();
    rows.change(
        "update training_assign_cycle c set due_at = now() - interval '1 hour' from training_assignment a where"
            + " c.assignment_key = a.key and a.id = ?1",
        id.value());
    ExecutorService other = Executors.newSingleThreadExecutor();
    transaction.begin();
    try {
      // As whoever settles it does, who goes on to its cycle, which is held by whoever notes it.
      extensions.lockAssignments(id);
      assertThat(other.submit(passing::noteLate).get(10, TimeUnit.SECONDS)).isFalse();
    } finally {
      transaction.rollback();
      other.shutdown();
    }
    assertThat(assigned.trail(rule, ana)).containsExactly("ASSIGNED", "OVERDUE");
  }

  private Boolean inTransaction(Runnable act) throws Exception {
    transaction.begin();
    try {
      act.run();
      transaction.commit();
      return true;
    } catch (RuntimeException e) {
      transaction.rollback();
      throw e;
    }
  }

  private void together(Callable<Boolean> part, int nodes) throws Exception {
    AtOnce.outcomes(
        Collections.nCopies(
            nodes,
            () -> {
              boolean more = true;
              while (more) {
                more = part.call();
              }
              return true;
            }));
  }

  private ChangeStage stage(RuleChangeId change) throws Exception {
    return assigned.change(change).stage();
  }

  private long key(RuleChangeId change) {
    return ((Number)
            rows.read("select key from training_assign_change where id = ?1", change.value())
                .get(0))
        .longValue();
  }

  private long ruleKey(AssignRuleId rule) {
    return ((Number)
            rows.read("select key from training_assign_rule where id = ?1", rule.value()).get(0))
        .longValue();
  }

  private long count(String from, AssignRuleId rule) {
    return ((Number)
            rows.read(
                    "select (select count(*) from "
                        + from
                        + ") from training_assign_rule r where r.id = ?1",
                    rule.value())
                .get(0))
        .longValue();
  }

  private List<PersonId> hire(int many) {
    rows.change(
        "insert into people_person (id, uid, name, title, has_photo, version, directory, external_id) select"
            + " gen_random_uuid(), ?1 || '-' || i, 'P' || i, ?1, false, 0, 'test', ?1 || '-' || i from"
            + " generate_series(1, ?2) i",
        word,
        many);
    return rows.read("select id from people_person where title = ?1 order by key", word).stream()
        .map(id -> new PersonId((java.util.UUID) id))
        .toList();
  }
}
