package org.praxis.people.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.people.Staff.word;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.harness.As;
import org.praxis.harness.Company;
import org.praxis.harness.Statements;
import org.praxis.notification.Inbox;
import org.praxis.notification.NoticeKind;
import org.praxis.notification.view.NoticeView;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Deactivating;
import org.praxis.people.NoSuchPerson;
import org.praxis.people.PersonId;
import org.praxis.people.Staff;
import org.praxis.people.Succession;
import org.praxis.people.SuccessorDraft;
import org.praxis.people.duty.view.DutyRow;
import org.praxis.people.duty.view.DutyView;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.PageRequest;

@ExtendWith(ArquillianExtension.class)
class DutyIT {
  @Inject DutyKeeping keeping;
  @Inject Inheritance inheritance;
  @Inject Succession succession;
  @Inject Deactivating deactivating;
  @Inject CurrentPerson current;
  @Inject Company company;
  @Inject Inbox inbox;
  @Inject Staff staff;
  @Inject Rows rows;
  @Inject Statements statements;
  @Inject UserTransaction transaction;

  @Test
  void whoFoundsACommunityOwnsIt() throws Exception {
    DutyRow duty = founded();
    assertThat(duty.kind()).isEqualTo(DutyKind.COMMUNITY_OWNER);
    assertThat(duty.holder().id()).isEqualTo(MODERATOR.call(current::id));
    assertThat(duty.subject().title()).isEqualTo("Test community");
    assertThat(duty.subject().address()).startsWith("/communities/community/c-");
    assertThat(duty.former()).isNull();
  }

  @Test
  void whatALeaverLookedAfterGoesToTheSuccessorWhomTheyNamed() throws Exception {
    PersonId leaver = staff.hire("Lena " + word(), null);
    PersonId successor = LEARNER.call(current::id);
    name(leaver, successor);
    DutyId duty = owned(leaver);
    staff.leave(leaver);
    settle();
    assertThat(show(duty).duty().holder().id()).isEqualTo(successor);
    assertThat(show(duty).duty().former().id()).isEqualTo(leaver);
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () ->
                assertThat(LEARNER.call(() -> inbox.notices(PageRequest.first())).items())
                    .anySatisfy(
                        notice -> {
                          assertThat(notice.kind()).isEqualTo(NoticeKind.DUTY);
                          assertThat(notice.subject()).isEqualTo(duty.toString());
                          assertThat(notice.title()).isEqualTo("Test community");
                        }));
  }

  @Test
  void whatWasHandedOnAsksNothingOfTheOneBefore() throws Exception {
    PersonId learner = LEARNER.call(current::id);
    DutyId duty = owned(learner);
    await().atMost(Duration.ofSeconds(10)).until(() -> !overAt(duty).isEmpty());
    assertThat(overAt(duty)).containsOnly(false);
    handOver(duty, COLLEAGUE.call(current::id));
    assertThat(overAt(duty)).containsOnly(true);
    handOver(duty, learner);
    assertThat(overAt(duty)).as("it is theirs again").containsOnly(false);
  }

  private void handOver(DutyId duty, PersonId next) throws Exception {
    long version = show(duty).duty().version();
    hr().run(() -> keeping.handOver(duty, new HandOver(next, version)));
  }

  private List<Boolean> overAt(DutyId duty) throws Exception {
    return LEARNER.call(() -> inbox.notices(new PageRequest(1, 100))).items().stream()
        .filter(notice -> notice.subject().equals(duty.toString()))
        .map(NoticeView::over)
        .toList();
  }

  @Test
  void whereTheSuccessorHasLeftTooTheirSuccessorFollows() throws Exception {
    PersonId leaver = staff.hire(word(), null);
    PersonId gone = staff.hire(word(), null);
    PersonId last = staff.hire(word(), null);
    name(leaver, gone);
    name(gone, last);
    DutyId duty = owned(leaver);
    staff.leave(leaver);
    staff.leave(gone);
    settle();
    assertThat(show(duty).duty().holder().id()).isEqualTo(last);
  }

  @Test
  void leaversWhoNameEachOtherLeaveItToNobody() throws Exception {
    PersonId one = staff.hire(word(), null);
    PersonId other = staff.hire(word(), null);
    name(one, other);
    name(other, one);
    DutyId duty = owned(one);
    staff.leave(one);
    staff.leave(other);
    settle();
    assertThat(show(duty).duty().holder()).isNull();
  }

  @Test
  void withoutASuccessorItNeedsAnOwnerUntilHrHandsItOver() throws Exception {
    PersonId leaver = staff.hire(word(), null);
    PersonId manager = staff.hire(word(), null);
    staff.lead(manager, leaver);
    DutyId duty = owned(leaver);
    staff.leave(leaver);
    settle();
    assertThat(vacant()).contains(duty);
    assertThat(told("DutyVacated", duty)).isEqualTo(1);
    DutyView view = hr().call(() -> keeping.duty(duty));
    assertThat(view.likely()).extracting(PersonChip::id).containsExactly(manager);

    long shown = view.duty().version();
    hr().run(() -> keeping.handOver(duty, new HandOver(manager, shown)));
    assertThat(vacant()).doesNotContain(duty);
    assertThat(show(duty).duty().holder().id()).isEqualTo(manager);
    assertThat(told("DutyPassed", duty)).isEqualTo(2); // the first gave it to the leaver
    assertThatThrownBy(() -> hr().run(() -> keeping.handOver(duty, new HandOver(leaver, shown))))
        .isInstanceOf(ChangedMeanwhile.class);
  }

  @Test
  void settlingTwiceChangesNothing() throws Exception {
    PersonId leaver = staff.hire(word(), null);
    DutyId duty = owned(leaver);
    staff.leave(leaver);
    settle();
    DutyRow once = show(duty).duty();
    settle();
    assertThat(show(duty).duty()).isEqualTo(once);
    assertThat(told("DutyVacated", duty)).isEqualTo(1);
  }

  @Test
  void whoComesBackHasWhatNobodyTookOver() throws Exception {
    PersonId leaver = staff.hire(word(), null);
    DutyId duty = owned(leaver);
    staff.leave(leaver);
    settle();
    staff.comeBack(leaver);
    settle();
    assertThat(show(duty).duty().holder().id()).isEqualTo(leaver);
    assertThat(vacant()).doesNotContain(duty);
  }

  @Test
  void forWhomPraxisIsClosedSomebodyElseLooksAfterTheirsUntilItIsOpen() throws Exception {
    PersonId closed = staff.hire(word(), null);
    DutyId duty = owned(closed);
    admin().run(() -> deactivating.deactivate(closed));
    assertThat(vacant()).contains(duty);
    admin().run(() -> deactivating.reactivate(closed));
    assertThat(show(duty).duty().holder().id()).isEqualTo(closed);
  }

  @Test
  void anOwnerHandsOverTheirOwnAndNobodyElseDoes() throws Exception {
    DutyRow duty = founded();
    PersonId next = LEARNER.call(current::id);
    HandOver handOver = new HandOver(next, duty.version());
    assertThat(COLLEAGUE.call(() -> keeping.duty(duty.id())).mayHandOver()).isFalse();
    assertThatThrownBy(() -> COLLEAGUE.run(() -> keeping.handOver(duty.id(), handOver)))
        .isInstanceOf(NotYourDuty.class);
    MODERATOR.run(() -> keeping.handOver(duty.id(), handOver));
    assertThat(LEARNER.call(() -> keeping.of(next))).extracting(DutyRow::id).contains(duty.id());
    assertThatThrownBy(
            () ->
                MODERATOR.run(
                    () -> keeping.handOver(duty.id(), new HandOver(next, duty.version() + 1))))
        .isInstanceOf(NotYourDuty.class);
  }

  @Test
  void nobodyWhoLeftIsGivenADutyOrNamedASuccessor() throws Exception {
    PersonId left = staff.hire(word(), null);
    staff.leave(left);
    DutyRow duty = founded();
    for (PersonId nobody : List.of(left, PersonId.next())) {
      assertThatThrownBy(
              () ->
                  MODERATOR.run(
                      () -> keeping.handOver(duty.id(), new HandOver(nobody, duty.version()))))
          .isInstanceOf(InvalidInput.class);
      assertThatThrownBy(() -> LEARNER.run(() -> succession.name(new SuccessorDraft(nobody))))
          .isInstanceOf(InvalidInput.class);
    }
    assertThatThrownBy(
            () ->
                LEARNER.call(
                    () -> {
                      succession.name(new SuccessorDraft(current.id()));
                      return null;
                    }))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> hr().run(() -> succession.nameFor(left, new SuccessorDraft(null))))
        .isInstanceOf(NoSuchPerson.class);
  }

  @Test
  void everybodyNamesTheirOwnSuccessorAndHrAnybodys() throws Exception {
    PersonId next = staff.hire(word(), null);
    PersonId other = staff.hire(word(), null);
    LEARNER.run(() -> succession.name(new SuccessorDraft(next)));
    assertThat(LEARNER.call(succession::mine)).map(PersonChip::id).contains(next);
    LEARNER.run(() -> succession.name(new SuccessorDraft(null)));
    assertThat(LEARNER.call(succession::mine)).isEmpty();
    name(other, next);
    assertThat(hr().call(() -> succession.of(other))).map(PersonChip::id).contains(next);
    assertThatThrownBy(() -> LEARNER.run(() -> succession.nameFor(other, new SuccessorDraft(null))))
        .isInstanceOf(EJBAccessException.class);
    assertThatThrownBy(() -> LEARNER.call(() -> succession.of(other)))
        .isInstanceOf(EJBAccessException.class);
    assertThatThrownBy(() -> LEARNER.call(() -> keeping.vacant(PageRequest.first())))
        .isInstanceOf(EJBAccessException.class);
  }

  @Test
  void theListCostsTheSameHoweverLongItIs() throws Exception {
    List<Long> costs = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      PersonId leaver = staff.hire(word(), null);
      owned(leaver);
      staff.leave(leaver);
      settle();
      costs.add(statements.of(() -> hr().call(() -> keeping.vacant(PageRequest.first()))));
    }
    assertThat(costs).containsOnly(costs.get(0));
    assertThat(costs.get(0)).isLessThanOrEqualTo(6);
  }

  private DutyRow founded() throws Exception {
    String slug = company.community(0);
    return duty(slug);
  }

  private DutyRow duty(String slug) throws Exception {
    UUID id =
        (UUID)
            rows.read(
                    "select d.id from people_duty d join communities_community c on c.id = d.subject"
                        + " where c.slug = ?1",
                    slug)
                .get(0);
    return show(new DutyId(id)).duty();
  }

  private DutyId owned(PersonId owner) throws Exception {
    DutyRow duty = founded();
    hr().run(() -> keeping.handOver(duty.id(), new HandOver(owner, duty.version())));
    return duty.id();
  }

  private void name(PersonId person, PersonId successor) {
    hr().run(() -> succession.nameFor(person, new SuccessorDraft(successor)));
  }

  private void settle() throws Exception {
    transaction.begin();
    inheritance.settle(Instant.now());
    transaction.commit();
  }

  private DutyView show(DutyId id) throws Exception {
    return LEARNER.call(() -> keeping.duty(id));
  }

  private List<DutyId> vacant() throws Exception {
    int total = (int) (long) hr().call(keeping::countVacant);
    return hr().call(() -> keeping.vacant(new PageRequest(1, Math.max(total, 1)))).items().stream()
        .map(DutyRow::id)
        .toList();
  }

  private long told(String event, DutyId duty) {
    return (Long)
        rows.read(
                "select count(*) from platform_event where type like ?1 and payload ->> 'duty' = ?2",
                "%." + event,
                duty.toString())
            .get(0);
  }

  // Not fields: the class is read outside the server as well.
  private static As hr() {
    return As.person("hr1");
  }

  private static As admin() {
    return As.person("admin1");
  }
}
