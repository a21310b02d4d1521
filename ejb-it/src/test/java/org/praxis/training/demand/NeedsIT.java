package org.praxis.training.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.HR;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.OTHER_MODERATOR;
import static org.praxis.harness.Company.TRAINER;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.communities.RuleKeeping;
import org.praxis.harness.As;
import org.praxis.harness.Company;
import org.praxis.harness.Refused;
import org.praxis.harness.Statements;
import org.praxis.moderation.ClauseKind;
import org.praxis.moderation.HoldReason;
import org.praxis.moderation.Policy;
import org.praxis.moderation.guidelines.Asked;
import org.praxis.moderation.guidelines.GuidelinesAmendment;
import org.praxis.moderation.guidelines.GuidelinesDraft;
import org.praxis.moderation.guidelines.GuidelinesDraft.Clause;
import org.praxis.moderation.guidelines.GuidelinesKeeping;
import org.praxis.moderation.guidelines.GuidelinesNotAcknowledged;
import org.praxis.moderation.guidelines.GuidelinesReading;
import org.praxis.moderation.rules.RefusedByRule;
import org.praxis.moderation.rules.RuleDraft;
import org.praxis.moderation.rules.RuleEffect;
import org.praxis.moderation.rules.RuleKind;
import org.praxis.notification.Inbox;
import org.praxis.notification.NeedClosedNotices;
import org.praxis.notification.NoticeKind;
import org.praxis.notification.mail.StillTold;
import org.praxis.notification.view.NoticeView;
import org.praxis.people.DepartmentId;
import org.praxis.people.OfficeId;
import org.praxis.people.PersonId;
import org.praxis.people.Staff;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.PageRequest;
import org.praxis.training.NoSuchTrack;
import org.praxis.training.assigning.Assigned;
import org.praxis.training.assigning.RuleReading;
import org.praxis.training.demand.event.NeedClosed;
import org.praxis.training.demand.view.DemandRow;
import org.praxis.training.demand.view.NeedRow;
import org.praxis.training.demand.view.NeedView;

/** What colleagues need to learn: asking, seconding, and what becomes of it. */
@ExtendWith(ArquillianExtension.class)
class NeedsIT {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final PageRequest ALL = new PageRequest(1, 100);

  @Inject NeedAsking asking;
  @Inject NeedReading reading;
  @Inject NeedAnswering answering;
  @Inject DemandReading demand;
  @Inject RuleReading changes;
  @Inject RuleKeeping rules;
  @Inject Assigned assigned;
  @Inject Company company;
  @Inject GuidelinesKeeping guidelines;
  @Inject GuidelinesReading acknowledging;
  @Inject Statements statements;
  @Inject Staff staff;
  @Inject Inbox inbox;
  @Inject StillTold still;
  @Inject NeedClosedNotices closing;
  @Inject UserTransaction transaction;
  @Inject Rows rows;

  /** Which nobody else writes. */
  private final String word = Staff.word();

  @AfterEach
  void nothingIsLookedForAnyMore() throws Exception {
    company.looksForNothing();
  }

  @Test
  void whoeverAsksIsTheFirstAndOthersSecondOnceAndTakeItBack() throws Exception {
    NeedId need = ask("knitting " + word);
    assertThat(row(LEARNER, need).wanted()).isEqualTo(1);
    assertThat(row(LEARNER, need).mine()).isTrue();
    COLLEAGUE.call(() -> asking.second(need));
    COLLEAGUE.call(() -> asking.second(need));
    assertThat(row(COLLEAGUE, need).wanted()).isEqualTo(2);
    assertThat(row(COLLEAGUE, need).mine()).isTrue();
    COLLEAGUE.call(() -> asking.takeBack(need));
    COLLEAGUE.call(() -> asking.takeBack(need));
    assertThat(row(COLLEAGUE, need).wanted()).isEqualTo(1);
    assertThat(row(COLLEAGUE, need).mine()).isFalse();
    assertThat(found(COLLEAGUE, new NeedFilter(word, true, null, null))).isEmpty();
    assertThat(found(LEARNER, new NeedFilter(word, true, null, null)))
        .extracting(NeedRow::id)
        .containsExactly(need);

    LEARNER.call(() -> asking.takeBack(need));
    assertThat(view(LEARNER, need).need().state()).isEqualTo(NeedState.WITHDRAWN);
    assertThat(found(LEARNER, new NeedFilter(word, false, null, null))).isEmpty();
    assertThatThrownBy(() -> COLLEAGUE.call(() -> asking.second(need)))
        .isInstanceOf(NeedOver.class);
  }

  @Test
  void whatIsThereAlreadyIsShownAndTheSameIsNotAskedForTwice() throws Exception {
    String track = assigned.track();
    NeedId need = ask("juggling with " + word);
    assertThat(
            COLLEAGUE
                .call(() -> asking.look(new NeedDraft("Juggling with " + word + "s", null, null)))
                .alike())
        .extracting(NeedRow::id)
        .contains(need);
    NeedDraft longer =
        new NeedDraft("how to find time for juggling with " + word + " in May", null, null);
    assertThat(COLLEAGUE.call(() -> asking.look(longer)).alike())
        .extracting(NeedRow::id)
        .contains(need);
    assertThat(
            COLLEAGUE
                .call(() -> asking.look(new NeedDraft("Fire drill " + track, null, null)))
                .tracks())
        .extracting("slug")
        .contains(track);
    assertThatThrownBy(() -> ask(COLLEAGUE, "JUGGLING  with " + word, null, null))
        .isInstanceOfSatisfying(
            AlreadyAsked.class,
            e -> {
              assertThat(e.field()).contains("what");
              assertThat(e.wayOut()).contains("/training/need/" + need);
            });
    assertThat(found(COLLEAGUE, new NeedFilter("100% " + word, false, null, null))).isEmpty();
    assertThat(found(COLLEAGUE, new NeedFilter(word + " JUGG", false, null, null))).hasSize(1);
    HR.run(() -> answering.close(need, "Nobody juggles."));
    ask(COLLEAGUE, "juggling with " + word, null, null);
  }

  @Test
  void aRuleOfTheCompanyRefusesAtTheFieldWithItsClauseAlsoWhatItWouldHold() throws Exception {
    company.guidelines("Names of customers " + word, "Contempt " + word);
    turnOn(RuleEffect.HOLD, word + "co");
    turnOn(RuleEffect.REFUSE, word + "ltd");
    turnOn(RuleEffect.HINT, word + "ish");
    for (String refused : List.of(word + "co", word + "ltd")) {
      assertThatThrownBy(() -> ask("selling to " + refused))
          .isInstanceOfSatisfying(
              RefusedByRule.class,
              e -> {
                assertThat(e.field()).contains("what");
                assertThat(e.clause()).isEqualTo(2);
                assertThat(e.policy()).isEqualTo(Policy.GUIDELINES);
                assertThat(e.found()).contains(refused);
              });
      assertThatThrownBy(() -> ask(LEARNER, "selling " + word, "To " + refused + ".", null))
          .isInstanceOfSatisfying(RefusedByRule.class, e -> assertThat(e.field()).contains("why"));
    }
    NeedDraft hinted = new NeedDraft("selling to " + word + "ish", null, null);
    assertThat(LEARNER.call(() -> asking.look(hinted)).hints())
        .extracting(HoldReason::clause)
        .containsExactly(2);
    LEARNER.call(() -> asking.ask(hinted));
    assertThat(rows.read("select 1 from training_need where what like ?1", "%" + word + "co%"))
        .isEmpty();
  }

  @Test
  void whoHasYetToReadTheGuidelinesAsksForNothing() throws Exception {
    int edition = company.guidelines("Contempt " + word).edition();
    GuidelinesDraft draft =
        new GuidelinesDraft(
            "How we talk", List.of(new Clause(ClauseKind.NEVER_HERE, "Contempt, ever " + word)));
    HR.call(
        () ->
            guidelines.amend(
                new GuidelinesAmendment(draft, "clearer", edition, Asked.EVERYBODY, null)));
    try {
      assertThatThrownBy(() -> ask("reading " + word))
          .isInstanceOf(GuidelinesNotAcknowledged.class);
      LEARNER.run(() -> acknowledging.acknowledge(edition + 1));
      ask("reading " + word);
    } finally {
      company.guidelines("Contempt " + word);
    }
  }

  @Test
  void aCommunityIsOneThatTheyReadAndItsOwnRulesHoldThere() throws Exception {
    String open = company.community(0);
    assertThatThrownBy(() -> ask(LEARNER, "bluebird " + word, null, open))
        .isInstanceOfSatisfying(RefusedByRule.class, e -> assertThat(e.clause()).isEqualTo(3));
    NeedId need = ask(LEARNER, "birds " + word, null, open);
    assertThat(row(COLLEAGUE, need).community().slug()).isEqualTo(open);
    assertThatThrownBy(() -> ask(LEARNER, "fish " + word, null, "nowhere-" + word))
        .isInstanceOfSatisfying(
            InvalidInput.class, e -> assertThat(e.field()).contains("community"));
    rows.change("update communities_community set access = 'PRIVATE' where slug = ?1", open);
    assertThat(row(TRAINER, need).community()).isNull();
    assertThat(row(LEARNER, need).community().slug()).isEqualTo(open);
    assertThatThrownBy(() -> ask(HR, "fish " + word, null, open)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void anAnswerIsToldToEachWhoWantedItOnceAndCanBeAssigned() throws Exception {
    String track = assigned.track();
    NeedId need = ask("answers " + word);
    COLLEAGUE.call(() -> asking.second(need));
    TRAINER.call(() -> asking.second(need));
    assertThatThrownBy(() -> TRAINER.run(() -> answering.answer(need, "nowhere-" + word)))
        .isInstanceOf(InvalidInput.class);
    TRAINER.run(() -> answering.answer(need, track));
    assertThatThrownBy(() -> HR.run(() -> answering.answer(need, track)))
        .isInstanceOf(NeedOver.class);
    PersonId learner = assigned.me(LEARNER);
    PersonId colleague = assigned.me(COLLEAGUE);
    await().atMost(SOON).until(() -> told(learner, need, "NEED_ANSWERED") == 1);
    await().atMost(SOON).until(() -> told(colleague, need, "NEED_ANSWERED") == 1);
    assertThat(told(assigned.me(TRAINER), need, "NEED_ANSWERED")).isZero();
    NeedRow answered =
        found(COLLEAGUE, new NeedFilter(word, false, NeedState.ANSWERED, null)).get(0);
    assertThat(answered.track().slug()).isEqualTo(track);
    assertThat(answered.wanted()).isEqualTo(3);
    assertThatThrownBy(() -> COLLEAGUE.call(() -> asking.takeBack(need)))
        .isInstanceOf(NeedOver.class);

    LocalDate due = LocalDate.now().plusDays(30);
    assertThat(TRAINER.call(() -> changes.change(answering.plan(need, due))).counts().adds())
        .isEqualTo(3);
    assigned.handOver(track);
    assertThatThrownBy(() -> TRAINER.call(() -> answering.plan(need, due)))
        .isInstanceOf(NoSuchTrack.class);
  }

  @Test
  void whatIsClosedSaysWhyToAllAndWhatIsRemovedToItsAuthorAlone() throws Exception {
    NeedId closed = ask("closing " + word);
    COLLEAGUE.call(() -> asking.second(closed));
    assertThatThrownBy(() -> HR.run(() -> answering.close(closed, " ")))
        .satisfies(e -> assertThat(e).isNotInstanceOf(NeedOver.class));
    HR.run(() -> answering.close(closed, "Ask your office."));
    assertThat(row(COLLEAGUE, closed).reason()).isEqualTo("Ask your office.");
    PersonId learner = assigned.me(LEARNER);
    PersonId colleague = assigned.me(COLLEAGUE);
    await().atMost(SOON).until(() -> told(learner, closed, "NEED_CLOSED") == 1);
    await().atMost(SOON).until(() -> told(colleague, closed, "NEED_CLOSED") == 1);

    NeedId removed = ask("removing " + word);
    COLLEAGUE.call(() -> asking.second(removed));
    HR.run(() -> answering.remove(removed, "Clause 2."));
    await().atMost(SOON).until(() -> told(learner, removed, "NEED_REMOVED") == 1);
    assertThat(told(colleague, removed, "NEED_REMOVED")).isZero();
    assertThat(row(LEARNER, removed).reason()).isEqualTo("Clause 2.");
    assertThat(view(TRAINER, removed).need().what()).isEqualTo("removing " + word);
    assertThatThrownBy(() -> view(COLLEAGUE, removed)).isInstanceOf(NoSuchNeed.class);
    assertThatThrownBy(() -> COLLEAGUE.call(() -> asking.second(removed)))
        .isInstanceOf(NoSuchNeed.class);
    assertThat(found(LEARNER, new NeedFilter(word, true, null, null))).isEmpty();
    assertThatThrownBy(() -> found(LEARNER, new NeedFilter(word, true, NeedState.REMOVED, null)))
        .isInstanceOf(InvalidInput.class);
    assertThat(
            rows.read(
                "select 1 from platform_audit where action = 'training.need.removed' and subject = ?1",
                removed.toString()))
        .hasSize(1);
  }

  @Test
  void whatIsRemovedAfterItWasClosedIsToldToItsAuthorAloneFromThenOn() throws Exception {
    NeedId need = ask("rude words " + word);
    COLLEAGUE.call(() -> asking.second(need));
    HR.run(() -> answering.close(need, "No."));
    PersonId learner = assigned.me(LEARNER);
    PersonId colleague = assigned.me(COLLEAGUE);
    await().atMost(SOON).until(() -> told(learner, need, "NEED_CLOSED") == 1);
    await().atMost(SOON).until(() -> told(colleague, need, "NEED_CLOSED") == 1);
    assertThat(standing(COLLEAGUE, need).title()).isEqualTo("rude words " + word);
    assertThat(still.is(NoticeKind.NEED_CLOSED, need, colleague)).isTrue();

    HR.run(() -> answering.remove(need, "Clause 2."));
    assertThat(standing(COLLEAGUE, need).title()).isNull();
    assertThat(standing(LEARNER, need).title()).isEqualTo("rude words " + word);
    for (NoticeKind kind : List.of(NoticeKind.NEED_CLOSED, NoticeKind.NEED_ANSWERED)) {
      assertThat(still.is(kind, need, colleague)).isFalse();
      assertThat(still.is(kind, need, learner)).isTrue();
    }
    // What was on its way when it was removed.
    PersonId hired = staff.hire("Hired " + Staff.word(), "Clerk");
    transaction.begin();
    closing.receive(new NeedClosed(need, List.of(hired), Instant.now()));
    transaction.commit();
    assertThat(told(hired, need, "NEED_CLOSED")).isZero();
  }

  private NoticeView standing(As person, NeedId need) throws Exception {
    UUID notice =
        (UUID)
            rows.read(
                    "select id from notification_notice where reader = ?1 and subject = ?2 and kind = 'NEED_CLOSED'",
                    assigned.me(person).value(),
                    need.toString())
                .get(0);
    return person.call(() -> inbox.notices(ALL)).items().stream()
        .filter(one -> one.id().value().equals(notice))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void mergingMovesTheVoicesAndCountsNobodyTwice() throws Exception {
    NeedId from = ask("merging " + word);
    NeedId into = ask(COLLEAGUE, "to merge " + word, null, null);
    for (As both : List.of(LEARNER, MODERATOR)) {
      both.call(() -> asking.second(into));
    }
    MODERATOR.call(() -> asking.second(from));
    OTHER_MODERATOR.call(() -> asking.second(from));
    assertThatThrownBy(() -> TRAINER.run(() -> answering.merge(into, into)))
        .isInstanceOf(InvalidInput.class);
    TRAINER.run(() -> answering.merge(from, into));
    assertThat(row(LEARNER, into).wanted()).isEqualTo(4);
    assertThat(view(LEARNER, from).into()).isEqualTo(into);
    assertThat(HR.call(() -> asking.second(from))).isEqualTo(into);
    assertThat(row(LEARNER, into).wanted()).isEqualTo(5);
    assertThat(LEARNER.call(() -> asking.takeBack(from))).isEqualTo(into);
    assertThat(row(LEARNER, into).wanted()).isEqualTo(4);

    NeedId third = ask(HR, "merged " + word, null, null);
    TRAINER.run(() -> answering.merge(into, third));
    assertThat(view(LEARNER, from).into()).isEqualTo(third);
    assertThat(row(LEARNER, third).wanted()).isEqualTo(4);
    assertThatThrownBy(() -> TRAINER.run(() -> answering.merge(from, third)))
        .isInstanceOf(NeedOver.class);
  }

  @Test
  void membersAnswerNothingAndSeeNoNames() throws Exception {
    NeedId need = ask("hostile " + word);
    String track = assigned.track();
    for (Runnable act :
        List.<Runnable>of(
            () -> answering.answer(need, track),
            () -> answering.close(need, "No."),
            () -> answering.remove(need, "No."),
            () -> answering.merge(need, need),
            () -> answering.plan(need, LocalDate.now()),
            () -> demand.demand(null, null, ALL),
            () -> demand.export(null, null))) {
      assertThatThrownBy(() -> COLLEAGUE.run(act)).isInstanceOf(EJBAccessException.class);
    }
    NeedView seen = view(COLLEAGUE, need);
    assertThat(seen.wanting()).isEmpty();
    assertThat(seen.answering()).isFalse();
    assertThat(view(TRAINER, need).wanting()).hasSize(1);
    NeedId hostile = ask("<script>alert('" + word + "')</script> %_\\");
    assertThat(found(LEARNER, new NeedFilter("%_\\", true, null, null)))
        .extracting(NeedRow::id)
        .contains(hostile);
    for (String none : List.of("x".repeat(161), " \u200B ")) {
      assertThatThrownBy(() -> ask(none))
          .satisfies(refusal -> assertThat(Refused.fields(refusal)).containsExactly("what"));
    }
  }

  @Test
  void theDemandSaysHowManyFromWhereAndSinceWhenInAsManyStatementsHoweverManyTheyAre()
      throws Exception {
    NeedId need = ask("counting " + word);
    COLLEAGUE.call(() -> asking.second(need));
    rows.change(
        "update training_need_want set wanted_at = wanted_at - interval '40 days' where person = ?2"
            + " and need_key = (select key from training_need where id = ?1)",
        need.value(),
        assigned.me(LEARNER).value());
    DemandRow row = demanded().get(0);
    assertThat(row.wanted()).isEqualTo(2);
    assertThat(row.recent()).isEqualTo(1);
    assertThat(row.before()).isEqualTo(1);
    long offices = row.offices();
    long departments = row.departments();
    OfficeId north = staff.office("North " + word, "UTC", "09:00", "17:00");
    OfficeId south = staff.office("South " + word, "UTC", "09:00", "17:00");
    DepartmentId shop = staff.department("Shop " + word);
    for (OfficeId office : List.of(north, south, north)) {
      PersonId hired = staff.hire("Hired " + Staff.word(), "Clerk");
      staff.seat(hired, office);
      staff.place(hired, shop);
      want(need, hired);
    }
    row = demanded().get(0);
    assertThat(row.wanted()).isEqualTo(5);
    assertThat(row.offices()).isEqualTo(offices + 2);
    assertThat(row.departments()).isEqualTo(departments + 1);

    long list = statements.of(() -> COLLEAGUE.call(() -> mine(COLLEAGUE)));
    long sum = statements.of(this::demanded);
    for (int more = 0; more < 5; more++) {
      NeedId other = ask(more % 2 == 0 ? MODERATOR : HR, "counting " + more + word, "So.", null);
      COLLEAGUE.call(() -> asking.second(other));
    }
    assertThat(mine(COLLEAGUE)).hasSize(6);
    assertThat(statements.of(() -> COLLEAGUE.call(() -> mine(COLLEAGUE)))).isEqualTo(list);
    assertThat(demanded()).hasSize(6);
    assertThat(statements.of(this::demanded)).isEqualTo(sum);
    assertThat(demanded().get(0).wanted()).isEqualTo(5);
  }

  @Test
  void whoLeftIsNotCounted() throws Exception {
    NeedId need = ask("leaving " + word);
    PersonId hired = staff.hire("Hired " + Staff.word(), "Clerk");
    want(need, hired);
    assertThat(row(LEARNER, need).wanted()).isEqualTo(2);
    staff.leave(hired);
    assertThat(row(LEARNER, need).wanted()).isEqualTo(1);
    assertThat(view(TRAINER, need).wanting()).hasSize(1);
    LEARNER.call(() -> asking.takeBack(need));
    assertThat(row(LEARNER, need).state()).isEqualTo(NeedState.WITHDRAWN);
  }

  private void want(NeedId need, PersonId person) {
    rows.change(
        "insert into training_need_want (need_key, person, wanted_at) select key, ?2, now() from"
            + " training_need where id = ?1",
        need.value(),
        person.value());
  }

  private List<NeedRow> mine(As person) throws Exception {
    return found(person, new NeedFilter("counting " + word, true, null, null));
  }

  private List<DemandRow> demanded() throws Exception {
    return TRAINER.call(() -> demand.demand(word, NeedSort.WANTED, ALL)).items();
  }

  private void turnOn(RuleEffect effect, String term) throws Exception {
    HR.call(
        () ->
            rules.add(
                null,
                new RuleDraft(
                    2, null, RuleKind.TERMS, effect, null, List.of(term), null, null, true, null)));
  }

  private NeedId ask(String what) throws Exception {
    return ask(LEARNER, what, null, null);
  }

  private NeedId ask(As person, String what, String why, String community) throws Exception {
    return person.call(() -> asking.ask(new NeedDraft(what, why, community)));
  }

  private NeedView view(As person, NeedId need) throws Exception {
    return person.call(() -> reading.need(need));
  }

  private NeedRow row(As person, NeedId need) throws Exception {
    return view(person, need).need();
  }

  private List<NeedRow> found(As person, NeedFilter filter) throws Exception {
    return person.call(() -> reading.needs(filter, ALL)).items();
  }

  private int told(PersonId reader, NeedId need, String kind) {
    return rows.read(
            "select 1 from notification_notice where reader = ?1 and subject = ?2 and kind = ?3",
            reader.value(),
            need.toString(),
            kind)
        .size();
  }
}
