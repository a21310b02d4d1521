package org.praxis.communities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.TRAINER;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.communities.view.CommunityView;
import org.praxis.communities.view.MemberRow;
import org.praxis.communities.view.RequestRow;
import org.praxis.harness.As;
import org.praxis.harness.Company;
import org.praxis.moderation.CaseReview;
import org.praxis.moderation.Verdict;
import org.praxis.notification.Inbox;
import org.praxis.notification.NoticeKind;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.duty.DutyKeeping;
import org.praxis.people.duty.DutyKind;
import org.praxis.people.duty.HandOver;
import org.praxis.people.duty.view.DutyRow;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.PageRequest;

/** Who belongs to a community, how they come to, and as what. */
@ExtendWith(ArquillianExtension.class)
class BelongingIT {
  private static final PageRequest FIRST = PageRequest.first();

  @Inject Company company;
  @Inject Founding founding;
  @Inject Joining joining;
  @Inject Settling settling;
  @Inject MemberKeeping keeping;
  @Inject Discovering discovering;
  @Inject CaseReview review;
  @Inject DutyKeeping duties;
  @Inject Inbox inbox;
  @Inject People people;

  private final String slug = "b-" + UUID.randomUUID();
  private PersonId learner;
  private PersonId colleague;

  @BeforeEach
  void whoTheyAre() throws Exception {
    learner = LEARNER.call(() -> people.me().chip().id());
    colleague = COLLEAGUE.call(() -> people.me().chip().id());
  }

  @Test
  void whoeverFoundsOwnsAndNobodyElse() throws Exception {
    found(Access.OPEN);
    assertThat(TRAINER.call(() -> discovering.community(slug)).may().keep()).isTrue();
    LEARNER.run(() -> joining.join(slug));
    CommunityView seen = LEARNER.call(() -> discovering.community(slug));
    assertThat(seen.community().role()).isEqualTo(CommunityRole.MEMBER);
    assertThat(seen.may().write()).isTrue();
    assertThat(seen.may().keep()).isFalse();
    assertThatThrownBy(() -> LEARNER.call(() -> settling.settings(slug)))
        .isInstanceOf(NotKeeper.class);
    assertThatThrownBy(() -> LEARNER.run(() -> keeping.add(slug, colleague)))
        .isInstanceOf(NotKeeper.class);
    assertThatThrownBy(() -> TRAINER.run(() -> joining.leave(slug))).isInstanceOf(OwnerStays.class);
  }

  @Test
  void whoAsksIsLetInByTheOwnerAndTold() throws Exception {
    found(Access.BY_REQUEST);
    assertThatThrownBy(() -> LEARNER.run(() -> joining.join(slug))).isInstanceOf(AskToJoin.class);
    assertThatThrownBy(() -> LEARNER.call(() -> keeping.members(slug, null, FIRST)))
        .isInstanceOf(MembersOnly.class);
    LEARNER.run(() -> joining.ask(slug, new JoinNote("I repair pumps.")));
    LEARNER.run(() -> joining.ask(slug, new JoinNote("Did it work?")));
    assertThat(LEARNER.call(() -> discovering.community(slug)).may().asked()).isTrue();
    told(TRAINER, NoticeKind.ASKED_TO_JOIN);

    List<RequestRow> waiting = TRAINER.call(() -> keeping.requests(slug, FIRST)).items();
    assertThat(waiting).extracting(RequestRow::note).containsExactly("I repair pumps.");
    RequestId request = waiting.get(0).id();
    TRAINER.run(() -> keeping.admit(slug, request));
    assertThat(LEARNER.call(() -> discovering.community(slug)).may().write()).isTrue();
    told(LEARNER, NoticeKind.ADMITTED);
    assertThatThrownBy(() -> TRAINER.run(() -> keeping.decline(slug, request, new JoinNote(null))))
        .isInstanceOf(RequestAnswered.class);
  }

  @Test
  void whoAskedAndJoinsOnceItIsOpenAsksForNothingMore() throws Exception {
    for (boolean again : List.of(true, false)) {
      String here = slug + again;
      TRAINER.run(
          () ->
              founding.found(
                  new CommunityDraft(
                      here, "Named " + here, Company.draft(here, 0).charter(), Access.BY_REQUEST)));
      LEARNER.run(() -> joining.ask(here, new JoinNote(null)));
      RequestId request = TRAINER.call(() -> keeping.requests(here, FIRST)).items().get(0).id();
      TRAINER.run(
          () ->
              settling.settle(
                  here,
                  new SettingsDraft(
                      "Open", Access.OPEN, null, null, settling.settings(here).version())));
      LEARNER.run(
          () -> {
            if (again) {
              joining.ask(here, new JoinNote(null));
            } else {
              joining.join(here);
            }
          });
      assertThat(LEARNER.call(() -> discovering.community(here)).may().write()).isTrue();
      assertThat(TRAINER.call(() -> keeping.requests(here, FIRST)).total()).isZero();
      assertThatThrownBy(
              () -> TRAINER.run(() -> keeping.decline(here, request, new JoinNote(null))))
          .isInstanceOf(RequestAnswered.class);
    }
  }

  @Test
  void whoWasDeclinedOrTookItBackMayAskAgain() throws Exception {
    found(Access.BY_REQUEST);
    LEARNER.run(() -> joining.ask(slug, new JoinNote(null)));
    LEARNER.run(() -> joining.withdraw(slug));
    assertThat(TRAINER.call(() -> keeping.requests(slug, FIRST)).total()).isZero();
    LEARNER.run(() -> joining.ask(slug, new JoinNote(null)));
    RequestId request = TRAINER.call(() -> keeping.requests(slug, FIRST)).items().get(0).id();
    TRAINER.run(() -> keeping.decline(slug, request, new JoinNote("For technicians.")));
    told(LEARNER, NoticeKind.DECLINED);
    assertThat(LEARNER.call(() -> discovering.community(slug)).may().read()).isFalse();
    LEARNER.run(() -> joining.ask(slug, new JoinNote("I am one.")));
    assertThat(TRAINER.call(() -> keeping.requests(slug, FIRST)).total()).isEqualTo(1);
  }

  @Test
  void ownerAndModeratorsAddPeopleAndTheOwnerSaysAsWhat() throws Exception {
    found(Access.PRIVATE);
    TRAINER.run(() -> keeping.add(slug, learner));
    told(LEARNER, NoticeKind.ADDED);
    TRAINER.run(() -> keeping.become(slug, learner, CommunityRole.MODERATOR));
    LEARNER.run(() -> keeping.add(slug, colleague));
    assertThatThrownBy(
            () -> LEARNER.run(() -> keeping.become(slug, colleague, CommunityRole.EXPERT)))
        .isInstanceOf(NotKeeper.class);
    TRAINER.run(() -> keeping.become(slug, colleague, CommunityRole.EXPERT));
    assertThat(TRAINER.call(() -> keeping.members(slug, null, FIRST)).items())
        .extracting(MemberRow::role)
        .containsExactly(CommunityRole.OWNER, CommunityRole.MODERATOR, CommunityRole.EXPERT);
    assertThatThrownBy(() -> TRAINER.run(() -> keeping.remove(slug, learner)))
        .isInstanceOf(KeepsCommunity.class);
    LEARNER.run(() -> keeping.remove(slug, colleague));
    assertThatThrownBy(() -> COLLEAGUE.call(() -> discovering.community(slug)))
        .isInstanceOf(NoSuchCommunity.class);
  }

  @Test
  void aCommunitysModeratorDecidesThereAndNowhereElse() throws Exception {
    found(Access.OPEN);
    LEARNER.run(() -> joining.join(slug));
    TRAINER.run(() -> keeping.become(slug, learner, CommunityRole.MODERATOR));
    COLLEAGUE.run(() -> joining.join(slug));
    ContributionId here = company.ask(COLLEAGUE, slug, "about bluebird").id();
    ContributionId elsewhere = company.ask(COLLEAGUE, company.community(0), "about bluebird").id();
    assertThat(LEARNER.call(() -> review.queue(FIRST)).items())
        .extracting(item -> item.summary().content().id())
        .contains(here.value())
        .doesNotContain(elsewhere.value());
    company.decide(LEARNER, here, Verdict.APPROVE);
    assertThatThrownBy(() -> company.decide(LEARNER, elsewhere, Verdict.APPROVE))
        .isInstanceOf(org.praxis.moderation.NoSuchCase.class);
  }

  @Test
  void whoTakesOverACommunityOwnsItAndWhoHadItStaysAMember() throws Exception {
    found(Access.OPEN);
    DutyRow duty = duty(TRAINER, DutyKind.COMMUNITY_OWNER);
    TRAINER.run(() -> duties.handOver(duty.id(), new HandOver(learner, duty.version())));
    await().until(() -> LEARNER.call(() -> discovering.community(slug)).may().keep());
    assertThat(TRAINER.call(() -> discovering.community(slug)).community().role())
        .isEqualTo(CommunityRole.MEMBER);
  }

  @Test
  void whoTakesOverAModeratorsSeatModerates() throws Exception {
    found(Access.OPEN);
    LEARNER.run(() -> joining.join(slug));
    TRAINER.run(() -> keeping.become(slug, learner, CommunityRole.MODERATOR));
    DutyRow seat = duty(LEARNER, DutyKind.COMMUNITY_MODERATOR);
    LEARNER.run(() -> duties.handOver(seat.id(), new HandOver(colleague, seat.version())));
    await().until(() -> COLLEAGUE.call(() -> discovering.community(slug)).may().moderate());
    assertThat(LEARNER.call(() -> discovering.community(slug)).may().moderate()).isFalse();
    TRAINER.run(() -> keeping.become(slug, colleague, CommunityRole.MEMBER));
    assertThat(seats(COLLEAGUE)).isEmpty();
  }

  @Test
  void settingsAreChangedOnTheVersionThatWasRead() throws Exception {
    found(Access.OPEN);
    long version = TRAINER.call(() -> settling.settings(slug)).version();
    SettingsDraft draft = new SettingsDraft("Pumps", Access.PRIVATE, null, null, version);
    TRAINER.run(() -> settling.settle(slug, draft));
    assertThat(TRAINER.call(() -> discovering.brief(slug)).name()).isEqualTo("Pumps");
    assertThatThrownBy(() -> LEARNER.call(() -> discovering.brief(slug)))
        .isInstanceOf(NoSuchCommunity.class);
    assertThatThrownBy(() -> TRAINER.run(() -> settling.settle(slug, draft)))
        .isInstanceOf(ChangedMeanwhile.class);
  }

  @Test
  void anArchivedCommunityIsReadAndListedApart() throws Exception {
    found(Access.OPEN);
    LEARNER.run(() -> joining.join(slug));
    ContributionId topic = company.ask(LEARNER, slug, "text").id();
    TRAINER.run(() -> settling.archive(slug));
    assertThatThrownBy(() -> company.reply(LEARNER, topic, "late"))
        .isInstanceOf(CommunityArchived.class);
    assertThat(LEARNER.call(() -> discovering.communities(slug, false, FIRST)).total()).isZero();
    assertThat(archived()).contains(slug);
    TRAINER.run(() -> settling.restore(slug));
    company.reply(LEARNER, topic, "in time");
    assertThat(archived()).doesNotContain(slug);
  }

  private List<String> archived() throws Exception {
    return LEARNER
        .call(() -> discovering.communities("b-", true, new PageRequest(1, 100)))
        .items()
        .stream()
        .map(row -> row.slug())
        .toList();
  }

  private void found(Access access) throws Exception {
    CommunityDraft draft = Company.draft(slug, 0);
    TRAINER.run(
        () -> founding.found(new CommunityDraft(slug, "Named " + slug, draft.charter(), access)));
  }

  private void told(As reader, NoticeKind kind) {
    await()
        .until(
            () ->
                reader.call(() -> inbox.notices(FIRST)).items().stream()
                    .anyMatch(notice -> notice.kind() == kind && notice.subject().equals(slug)));
  }

  private DutyRow duty(As holder, DutyKind kind) throws Exception {
    return seatsAndDuties(holder).stream()
        .filter(row -> row.kind() == kind && row.subject().address().endsWith(slug))
        .findFirst()
        .orElseThrow();
  }

  private List<DutyRow> seats(As holder) throws Exception {
    return seatsAndDuties(holder).stream()
        .filter(row -> row.kind() == DutyKind.COMMUNITY_MODERATOR)
        .filter(row -> row.subject().address().endsWith(slug))
        .toList();
  }

  private List<DutyRow> seatsAndDuties(As holder) throws Exception {
    return holder.call(() -> duties.of(people.me().chip().id()));
  }
}
