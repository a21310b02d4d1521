package org.praxis.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.OTHER_MODERATOR;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import jakarta.validation.ConstraintViolationException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.communities.CommunityRole;
import org.praxis.communities.ContributionId;
import org.praxis.communities.Discovering;
import org.praxis.communities.MemberKeeping;
import org.praxis.harness.AllPages;
import org.praxis.harness.As;
import org.praxis.harness.AtOnce;
import org.praxis.harness.Company;
import org.praxis.moderation.view.CaseView;
import org.praxis.moderation.view.QueueItem;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.platform.Failures;
import org.praxis.platform.PageRequest;

/** Cases that go up: by hand, and late ones by the clock. */
@ExtendWith(ArquillianExtension.class)
class EscalationIT {
  private static final EscalationDraft WHY = new EscalationDraft("I know its author too well.");

  @Inject Company company;
  @Inject Discovering discovering;
  @Inject CaseReview review;
  @Inject CaseClaiming claiming;
  @Inject CaseEscalating escalating;
  @Inject Rising rising;
  @Inject Superiors superiors;
  @Inject MemberKeeping members;
  @Inject People people;
  @PersistenceContext EntityManager em;
  @Inject UserTransaction transaction;

  private String slug;
  private PersonId owner;
  private PersonId keeper;

  /** moderator1 owns it, learner2 moderates it and nothing else, learner1 writes. */
  @BeforeEach
  void community() throws Exception {
    slug = company.community(1);
    owner = me(MODERATOR);
    keeper = me(COLLEAGUE);
    MODERATOR.run(() -> members.become(slug, keeper, CommunityRole.MODERATOR));
    // As if they had signed in.
    for (As moderator : List.of(MODERATOR, OTHER_MODERATOR)) {
      sql(
          "insert into access_person_roles (person, roles, seen_at) values ('"
              + me(moderator)
              + "', '{member,moderator}', now()) on conflict (person) do update set roles ="
              + " excluded.roles");
    }
  }

  @AfterEach
  void elsewhereTheyModerateNowhere() {
    MODERATOR.run(() -> members.become(slug, keeper, CommunityRole.MEMBER));
  }

  @Test
  void whatIsHandedUpItsOwnersDecideAndWhoeverHandedItUpDoesNot() throws Exception {
    CaseId id = waiting();
    long version = COLLEAGUE.call(() -> review.open(id)).version();
    assertThat(COLLEAGUE.call(() -> review.open(id)).escalatable()).isTrue();
    assertThat(COLLEAGUE.call(() -> escalating.escalate(id, WHY)))
        .isEqualTo(EscalationLevel.OWNERS);
    for (Callable<?> act :
        List.<Callable<?>>of(
            () -> claiming.claim(id),
            () -> review.decide(id, Company.ruling(Verdict.APPROVE, version)),
            () -> escalating.escalate(id, WHY))) {
      assertThatThrownBy(() -> COLLEAGUE.call(act)).isInstanceOf(HandedUp.class);
    }
    CaseView past = COLLEAGUE.call(() -> review.open(id));
    assertThat(past.escalation().past()).isTrue();
    assertThat(past.escalation().because()).isEqualTo(WHY.reason());
    assertThat(past.version()).as("it reads as before").isEqualTo(version);
    await().until(() -> told(id, owner) == 1);
    assertThat(told(id, keeper)).isZero();
    assertThat(recorded(id)).isEqualTo(1);
    QueueFilter up = new QueueFilter(null, null, null, null, false, Pressing.ESCALATED);
    assertThat(AllPages.of(MODERATOR, page -> review.queue(up, page)))
        .filteredOn(item -> item.id().equals(id))
        .extracting(QueueItem::escalated)
        .containsExactly(EscalationLevel.OWNERS);
    assertThat(MODERATOR.call(() -> review.open(id)).escalation().past()).isFalse();
    MODERATOR.call(() -> review.decide(id, Company.ruling(Verdict.APPROVE, version)));
  }

  @Test
  void whatIsHandedUpWaitsForThoseAboveAndForWhoeverHandedItUpOnlyAmongWhatWentUp()
      throws Exception {
    CaseId id = waiting();
    long before = COLLEAGUE.call(() -> review.waiting());
    assertThat(shown(COLLEAGUE, null)).contains(id);
    COLLEAGUE.call(() -> escalating.escalate(id, WHY));
    assertThat(COLLEAGUE.call(() -> review.waiting())).isEqualTo(before - 1);
    assertThat(shown(COLLEAGUE, null)).doesNotContain(id);
    assertThat(shown(COLLEAGUE, Pressing.ESCALATED)).contains(id);
    assertThat(shown(MODERATOR, null)).contains(id);
  }

  private SpaceId place() throws Exception {
    return new SpaceId(MODERATOR.call(() -> discovering.brief(slug)).id().value());
  }

  private List<CaseId> shown(As who, Pressing pressing) throws Exception {
    QueueFilter filter = new QueueFilter(place(), null, null, null, false, pressing);
    return who.call(() -> review.queue(filter, new PageRequest(1, 100))).items().stream()
        .map(QueueItem::id)
        .toList();
  }

  @Test
  void nobodyHandsUpWithoutAReasonOrToNobodyOrWhatIsNotTheirs() throws Exception {
    CaseId id = waiting();
    assertThatThrownBy(
            () -> COLLEAGUE.call(() -> escalating.escalate(id, new EscalationDraft(" "))))
        .satisfies(
            refusal ->
                assertThat(Failures.cause(refusal, ConstraintViolationException.class))
                    .isPresent());
    assertThatThrownBy(() -> MODERATOR.call(() -> escalating.escalate(id, WHY)))
        .isInstanceOf(NobodyAbove.class);
    assertThatThrownBy(() -> LEARNER.call(() -> escalating.escalate(id, WHY)))
        .isInstanceOf(NoSuchCase.class);
    MODERATOR.call(() -> claiming.claim(id));
    assertThatThrownBy(() -> COLLEAGUE.call(() -> escalating.escalate(id, WHY)))
        .isInstanceOf(CaseClaimed.class);
  }

  @Test
  void whatIsLateGoesUpToItsOwnersAndThenToTheCompanyOnceEachHoweverManyNodesLook()
      throws Exception {
    CaseId id = waiting();
    late(id);
    rise(id);
    await().until(() -> told(id, owner) == 1);
    assertThat(level(id)).isEqualTo(EscalationLevel.OWNERS);
    assertThat(recorded(id)).isEqualTo(1);
    rise(id);
    assertThat(recorded(id)).as("its time is not over").isEqualTo(1);
    assertThat(told(id, me(OTHER_MODERATOR))).isZero();
    // What is only late, those there may still decide.
    COLLEAGUE.call(() -> claiming.claim(id));
    sql("update moderation_case set escalates_at = now() where id = '" + id + "'");
    rise(id);
    await().until(() -> told(id, me(OTHER_MODERATOR)) == 1);
    assertThat(level(id)).isEqualTo(EscalationLevel.COMPANY);
    rise(id);
    assertThat(recorded(id)).isEqualTo(2);
    long version = COLLEAGUE.call(() -> review.open(id)).version();
    COLLEAGUE.call(() -> review.decide(id, Company.ruling(Verdict.APPROVE, version)));
    assertThat(superiors.toTell(id)).as("it is decided").isEmpty();
  }

  @Test
  void whatTheClockTookToTheCompanyStaysThereWhenAModeratorHandsItUp() throws Exception {
    CaseId id = waiting();
    late(id);
    rise(id);
    sql("update moderation_case set escalates_at = now() where id = '" + id + "'");
    rise(id);
    assertThat(COLLEAGUE.call(() -> escalating.escalate(id, WHY)))
        .isEqualTo(EscalationLevel.COMPANY)
        .isEqualTo(level(id));
  }

  @Test
  void anOwnerWhoWroteItIsPassedOverAndToldNothing() throws Exception {
    CaseId id = caseOf(company.ask(MODERATOR, slug, "bluebird").id());
    late(id);
    rise(id);
    await().until(() -> told(id, me(OTHER_MODERATOR)) == 1);
    assertThat(told(id, owner)).isZero();
    assertThat(OTHER_MODERATOR.call(() -> review.open(id)).escalation().to())
        .isEqualTo(EscalationLevel.COMPANY);
  }

  @Test
  void whatAModeratorHoldsGoesUpWhenTheyLetGo() throws Exception {
    CaseId id = waiting();
    late(id);
    transaction.begin();
    em.createNativeQuery("select key from moderation_case where id = :id for update")
        .setParameter("id", id.value())
        .getResultList();
    AtOnce.outcomes(List.<Callable<Void>>of(() -> risen(id)));
    transaction.rollback();
    assertThat(recorded(id)).isZero();
    rise(id);
    assertThat(recorded(id)).isEqualTo(1);
  }

  // As eight nodes do at the same moment.
  private void rise(CaseId id) throws Exception {
    AtOnce.outcomes(Collections.<Callable<Void>>nCopies(8, () -> risen(id)));
  }

  private Void risen(CaseId id) {
    rising.rise(id);
    return null;
  }

  private CaseId waiting() throws Exception {
    return caseOf(company.ask(LEARNER, slug, "A question").id());
  }

  private CaseId caseOf(ContributionId asked) throws Exception {
    return AllPages.of(OTHER_MODERATOR, review::queue).stream()
        .filter(item -> item.summary().content().id().equals(asked.value()))
        .map(QueueItem::id)
        .findFirst()
        .orElseGet(() -> unchecked(asked));
  }

  private CaseId unchecked(ContributionId asked) {
    return new CaseId(
        (java.util.UUID)
            em.createNativeQuery(
                    "select id from moderation_case where content_id = :content",
                    java.util.UUID.class)
                .setParameter("content", asked.value())
                .getSingleResult());
  }

  private EscalationLevel level(CaseId id) throws Exception {
    return MODERATOR.call(() -> review.open(id)).escalation().to();
  }

  private void late(CaseId id) throws Exception {
    sql("update moderation_case set due_at = now() - interval '1 second' where id = '" + id + "'");
  }

  private long told(CaseId id, PersonId reader) {
    return number(
        "select count(*) from notification_notice where kind = 'ESCALATED' and subject = '"
            + id
            + "' and reader = '"
            + reader
            + "'");
  }

  private long recorded(CaseId id) {
    return number(
        "select count(*) from praxis_audit.entry where action = 'moderation.case.escalated' and"
            + " subject = '"
            + id
            + "'");
  }

  private PersonId me(As person) throws Exception {
    return person.call(() -> people.me().chip().id());
  }

  private long number(String query) {
    return ((Number) em.createNativeQuery(query).getSingleResult()).longValue();
  }

  private void sql(String statement) throws Exception {
    transaction.begin();
    em.createNativeQuery(statement).executeUpdate();
    transaction.commit();
  }
}
