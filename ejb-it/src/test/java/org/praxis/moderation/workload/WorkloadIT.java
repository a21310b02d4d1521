package org.praxis.moderation.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.praxis.harness.Company.ADMIN;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.HR;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.OTHER_MODERATOR;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.communities.CommunityRole;
import org.praxis.communities.MemberKeeping;
import org.praxis.harness.As;
import org.praxis.harness.Company;
import org.praxis.harness.Statements;
import org.praxis.moderation.NotAModerator;
import org.praxis.moderation.SpaceId;
import org.praxis.moderation.Verdict;
import org.praxis.moderation.view.QueuePlace;
import org.praxis.moderation.workload.view.AgeBand;
import org.praxis.moderation.workload.view.ClauseQuality;
import org.praxis.moderation.workload.view.WorkloadView;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.platform.InvalidInput;

/** How moderation goes, by numbers that are about nobody. */
@ExtendWith(ArquillianExtension.class)
class WorkloadIT {
  @Inject Company company;
  @Inject Workload workload;
  @Inject MemberKeeping members;
  @Inject People people;
  @Inject Statements statements;
  @PersistenceContext EntityManager em;
  @Inject UserTransaction transaction;

  @Test
  void whatWaitsIsCountedByAgeAndLateness() throws Exception {
    String slug = company.community(1);
    SpaceId place = place(slug);
    assertThat(read(MODERATOR, place).nothing()).isTrue();
    for (int age : List.of(0, 2, 5, 40)) {
      UUID topic = company.ask(LEARNER, slug, "A question, for days: " + age).id().value();
      sql(
          "update moderation_case set submitted_at = submitted_at - interval '%d days', due_at = now() + interval '1 day' - interval '%d days' where content_id = '%s'"
              .formatted(age, age, topic));
    }
    WorkloadView view = read(MODERATOR, place);
    assertThat(view.nothing()).isFalse();
    assertThat(view.backlog().waiting()).isEqualTo(4);
    assertThat(view.backlog().late()).isEqualTo(3);
    assertThat(view.backlog().ages())
        .containsExactly(
            new AgeBand(Age.DAY, 1L, 0L),
            new AgeBand(Age.THREE_DAYS, 1L, 1L),
            new AgeBand(Age.WEEK, 1L, 1L),
            new AgeBand(Age.LONGER, 1L, 1L));
    assertThat(view.weeks()).hasSizeBetween(5, 6);
    assertThat(view.weeks().stream().mapToLong(week -> week.opened()).sum())
        .as("one came in before the period")
        .isEqualTo(3);
  }

  @Test
  void howLongADecisionTookIsCountedInWorkingTime() throws Exception {
    String slug = company.community(1);
    SpaceId place = place(slug);
    // From a Friday afternoon to the Monday after: an hour of work on each, and a weekend between.
    sql(
        decided(
            place,
            me(MODERATOR),
            10,
            "date_trunc('week', now()) - interval '10 days' + interval '16 hours'",
            "date_trunc('week', now()) - interval '1 week' + interval '10 hours'"));
    WorkloadView view = read(MODERATOR, place);
    assertThat(view.firstDecisions().cases()).isEqualTo(10);
    assertThat(view.firstDecisions().medianMinutes()).isEqualTo(120);
    assertThat(view.firstDecisions().ninetiethMinutes()).isEqualTo(120);
    assertThat(view.firstDecisions().inTime().rate()).isEqualTo(1.0);
  }

  @Test
  void whatAppealsOverturnedIsCountedForItsClauseAndNotWhereOnePersonDecidedAll() throws Exception {
    String slug = company.community(1);
    SpaceId place = place(slug);
    sql(
        decided(
            place, me(MODERATOR), 10, "now() - interval '2 hours'", "now() - interval '1 hour'"));
    overturn(place, 1);
    assertThat(read(MODERATOR, place).clauses())
        .singleElement()
        .satisfies(row -> assertThat(row.overturned().telling()).isEqualTo(Telling.ONE_PERSON))
        .satisfies(row -> assertThat(row.overturned().of()).isNull());
    assertThat(read(MODERATOR, place).appeals().overturned().telling())
        .isEqualTo(Telling.ONE_PERSON);
    sql(
        decided(
            place,
            me(OTHER_MODERATOR),
            10,
            "now() - interval '2 hours'",
            "now() - interval '1 hour'"));
    ClauseQuality clause = read(MODERATOR, place).clauses().get(0);
    assertThat(clause.clause().number()).isEqualTo(2);
    assertThat(clause.place()).isEqualTo(new QueuePlace(place, "Test community"));
    assertThat(clause.overturned().part()).isEqualTo(1);
    assertThat(clause.overturned().of()).isEqualTo(20);
    assertThat(clause.overturned().rate()).isEqualTo(0.05);
    assertThat(clause.overturned().low()).isBetween(0.008, 0.009);
    assertThat(clause.overturned().high()).isBetween(0.23, 0.24);
  }

  @Test
  void ofARuleItIsCountedHowOftenModeratorsUpheldIt() throws Exception {
    String slug = company.community(0);
    SpaceId place = place(slug);
    for (As moderator : List.of(MODERATOR, OTHER_MODERATOR)) {
      company.decide(moderator, company.ask(LEARNER, slug, "bluebird").id(), Verdict.REJECT);
    }
    company.decide(MODERATOR, company.ask(LEARNER, slug, "bluebird").id(), Verdict.APPROVE);
    assertThat(read(MODERATOR, place).rules())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.clause()).isEqualTo(3);
              assertThat(row.upheld().part()).isEqualTo(2);
              assertThat(row.upheld().of()).isEqualTo(3);
              assertThat(row.upheld().telling()).isEqualTo(Telling.TOO_FEW);
              assertThat(row.overturned().of()).isEqualTo(2);
              assertThat(row.overturned().part()).isZero();
            });
  }

  /** Ten against authors, and six that let stay what two reporters each asked about. */
  @Test
  void whatReportersWereRightAboutIsNoneOfTheDecisionsAgainstAuthorsAndCountsOnce()
      throws Exception {
    SpaceId place = place(company.community(0));
    String sent = "now() - interval '2 hours'";
    String at = "now() - interval '1 hour'";
    for (As moderator : List.of(MODERATOR, OTHER_MODERATOR)) {
      sql(decided(place, me(moderator), 5, sent, at));
      sql(decided(place, me(moderator), 3, sent, at, Verdict.KEEP));
    }
    sql(
        """
        insert into moderation_case_reason (case_key, position, reason, rule, rule_edition)
          select c.key, 0, 'TERM', r.id, r.edition from moderation_case c join moderation_rule r on r.key =
              (select min(key) from moderation_rule where space = c.space) where c.space = '%s'
        """
            .formatted(place));
    for (int reporter = 0; reporter < 2; reporter++) {
      sql(rightAgainst(place));
    }
    assertThat(read(MODERATOR, place).rules())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.upheld().part()).as("what stays is not upheld").isEqualTo(10);
              assertThat(row.upheld().of()).isEqualTo(16);
              assertThat(row.overturned().part()).isZero();
              assertThat(row.overturned().of()).isEqualTo(10);
            });
    // What they asked about is removed: a second decision on the same cases.
    sql(
        """
        insert into moderation_decision (case_key, verdict, clause_number, clause_kind, clause_text, charter_edition, message,
            decided_by, decided_at)
          select d.case_key, 'REMOVE', 2, 'OUT_OF_SCOPE', 'Buying hardware', 1, 'Please read clause 2.', d.decided_by,
              d.decided_at from moderation_decision d join moderation_case c on c.key = d.case_key
            where c.space = '%s' and d.verdict = 'KEEP'
        """
            .formatted(place));
    WorkloadView view = read(MODERATOR, place);
    assertThat(view.firstDecisions().cases()).isEqualTo(16);
    assertThat(view.weeks().stream().mapToLong(week -> week.decided()).sum()).isEqualTo(16);
    assertThat(view.rules())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.upheld().part()).isEqualTo(16);
              assertThat(row.upheld().of()).isEqualTo(16);
            });
    assertThat(view.appeals().filed()).isEqualTo(12);
  }

  private static String rightAgainst(SpaceId place) {
    return """
        with said as (
          insert into moderation_report (id, case_key, reporter, charter_edition, note, reported_at, outcome, why, answered_at,
              version)
            select gen_random_uuid(), c.key, gen_random_uuid(), 1, 'It sells.', c.submitted_at, 'DISMISSED', 'It does not.',
                c.submitted_at, 0 from moderation_case c where c.space = '%s' and c.state = 'KEPT'
            returning key, case_key, reporter)
        insert into moderation_appeal (id, decision_key, report_key, appellant, decider, reasons, filed_at, due_at, outcome,
            answer, judge, answered_at, version)
          select gen_random_uuid(), d.key, said.key, said.reporter, d.decided_by, 'Why?', d.decided_at, now(), 'OVERTURNED',
              'You are right.', gen_random_uuid(), d.decided_at, 0
            from said join moderation_decision d on d.case_key = said.case_key
        """
        .formatted(place);
  }

  @Test
  void aModeratorReadsTheNumbersOfTheirCommunitiesAndOthersAreNotThere() throws Exception {
    String slug = company.community(1);
    SpaceId place = place(slug);
    company.ask(LEARNER, slug, "A question");
    assertThatThrownBy(() -> read(COLLEAGUE, place)).isInstanceOf(NotAModerator.class);
    assertThatThrownBy(() -> read(HR, place)).isInstanceOf(NotAModerator.class);
    PersonId keeper = me(COLLEAGUE);
    MODERATOR.run(() -> members.become(slug, keeper, CommunityRole.MODERATOR));
    try {
      assertThat(read(COLLEAGUE, place).backlog().waiting()).isEqualTo(1);
      assertThat(read(COLLEAGUE, null).backlog().waiting()).isEqualTo(1);
      assertThat(COLLEAGUE.call(() -> workload.places(null)))
          .extracting(QueuePlace::id)
          .containsExactly(place);
      SpaceId other = place(company.community(1));
      assertThatThrownBy(() -> read(COLLEAGUE, other)).isInstanceOf(NoSuchPlace.class);
      assertThat(read(ADMIN, place).backlog().waiting()).isEqualTo(1);
      assertThat(ADMIN.call(() -> workload.places(other)))
          .as("where nothing was sent yet, and its numbers are asked for")
          .extracting(QueuePlace::id)
          .contains(place, other);
      assertThat(read(OTHER_MODERATOR, null).backlog().waiting()).isGreaterThan(0);
    } finally {
      MODERATOR.run(() -> members.become(slug, keeper, CommunityRole.MEMBER));
    }
    assertThatThrownBy(() -> read(ADMIN, new SpaceId(UUID.randomUUID())))
        .isInstanceOf(NoSuchPlace.class);
    assertThatThrownBy(() -> MODERATOR.call(() -> workload.of(place, 27)))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void theNumbersCostTheSameHoweverManyCasesAndPlacesThereAre() throws Exception {
    fill();
    long few = statements.of(() -> MODERATOR.call(() -> workload.of(null, 365)));
    for (int i = 0; i < 3; i++) {
      fill();
    }
    assertThat(statements.of(() -> MODERATOR.call(() -> workload.of(null, 365)))).isEqualTo(few);
    assertThat(few).isLessThanOrEqualTo(12);
    assertThat(statements.of(() -> MODERATOR.call(() -> workload.places(null))))
        .isLessThanOrEqualTo(3);
  }

  private void fill() throws Exception {
    SpaceId place = place(company.community(1));
    for (As moderator : List.of(MODERATOR, OTHER_MODERATOR)) {
      sql(
          decided(
              place, me(moderator), 20, "now() - interval '9 days'", "now() - interval '8 days'"));
    }
    overturn(place, 3);
  }

  private WorkloadView read(As person, SpaceId place) throws Exception {
    return person.call(() -> workload.of(place, 28));
  }

  private PersonId me(As person) throws Exception {
    return person.call(() -> people.me().chip().id());
  }

  private SpaceId place(String slug) {
    return new SpaceId(
        (UUID)
            em.createNativeQuery("select id from communities_community where slug = '" + slug + "'")
                .getSingleResult());
  }

  // Decided cases of texts that nobody asks for: what is counted is here alone.
  private static String decided(SpaceId place, PersonId by, int many, String sent, String at) {
    return decided(place, by, many, sent, at, Verdict.REJECT);
  }

  private static String decided(
      SpaceId place, PersonId by, int many, String sent, String at, Verdict verdict) {
    return """
        with made as (
          insert into moderation_case (id, content_kind, content_id, space, author, state, revision, submitted_at, ranked_at,
              due_at, published, version)
            select gen_random_uuid(), 'TOPIC', gen_random_uuid(), '%1$s', gen_random_uuid(), '%6$s', 1, %3$s, %3$s, %4$s,
                '%7$s' = 'KEEP', 0
              from generate_series(1, %5$d) returning key)
        insert into moderation_decision (case_key, verdict, clause_number, clause_kind, clause_text, charter_edition, message,
            decided_by, decided_at)
          select key, '%7$s', 2, 'OUT_OF_SCOPE', 'Buying hardware', 1, 'Please read clause 2.', '%2$s', %4$s from made
        """
        .formatted(
            place, by, sent, at, many, verdict == Verdict.KEEP ? "KEPT" : "REJECTED", verdict);
  }

  private void overturn(SpaceId place, int many) throws Exception {
    sql(
        """
        insert into moderation_appeal (id, decision_key, appellant, decider, reasons, filed_at, due_at, outcome, answer, judge,
            answered_at, version)
          select gen_random_uuid(), d.key, c.author, d.decided_by, 'Why?', d.decided_at, now(), 'OVERTURNED', 'You are right.',
              gen_random_uuid(), d.decided_at, 0
            from moderation_decision d join moderation_case c on c.key = d.case_key where c.space = '%s' order by d.key limit %d
        """
            .formatted(place, many));
  }

  private void sql(String statement) throws Exception {
    transaction.begin();
    em.createNativeQuery(statement).executeUpdate();
    transaction.commit();
  }
}
