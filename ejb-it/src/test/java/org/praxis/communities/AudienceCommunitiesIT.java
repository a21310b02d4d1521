package org.praxis.communities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.TRAINER;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.communities.store.Memberships;
import org.praxis.communities.view.MemberRow;
import org.praxis.harness.As;
import org.praxis.harness.Company;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.Staff;
import org.praxis.people.audience.AudienceChange;
import org.praxis.people.audience.AudienceDesign;
import org.praxis.people.audience.AudienceDraft;
import org.praxis.people.audience.AudienceId;
import org.praxis.people.audience.AudienceInUse;
import org.praxis.people.audience.AudienceReading;
import org.praxis.people.audience.Evaluation;
import org.praxis.people.audience.Rule;
import org.praxis.people.audience.RuleDraft;
import org.praxis.people.audience.view.PreviewPages;
import org.praxis.people.duty.DutyKeeping;
import org.praxis.people.duty.HandOver;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.PageRequest;

/** Belonging that goes by an audience. */
@ExtendWith(ArquillianExtension.class)
class AudienceCommunitiesIT {
  private static final PageRequest FIRST = PageRequest.first();

  @Inject Founding founding;
  @Inject Settling settling;
  @Inject MemberKeeping keeping;
  @Inject AudienceDesign design;
  @Inject AudienceReading reading;
  @Inject Evaluation evaluation;
  @Inject Staff staff;
  @Inject People people;
  @Inject DutyKeeping duties;
  @Inject Discovering discovering;
  @Inject Memberships memberships;
  @Resource UserTransaction transaction;

  private final String slug = "a-" + UUID.randomUUID();
  private final String word = Staff.word();
  private final Rule rule = new Rule.TitleLike(word);

  @Test
  void whoeverIsInTheAudienceBelongsAndWhoeverLeavesItDoesNot() throws Exception {
    PersonId ana = staff.hire("Ana", word);
    AudienceId audience = audience();
    found(Access.PRIVATE);
    follow(audience);
    assertThat(members()).contains(ana);

    PersonId ben = staff.hire("Ben", word);
    staff.leave(ana);
    evaluation.evaluateAll();
    await().until(() -> members().contains(ben) && !members().contains(ana));
  }

  @Test
  void anAudienceThatACommunityFollowsIsNotDeletedAndItsPreviewNamesTheCommunity()
      throws Exception {
    PersonId ana = staff.hire("Ana", word);
    AudienceId audience = audience();
    found(Access.OPEN);
    follow(audience);
    assertThat(hr().call(() -> reading.audience(audience)).uses())
        .extracting("title")
        .containsExactly("Named " + slug);
    assertThatThrownBy(() -> hr().run(() -> design.delete(audience, 0L)))
        .isInstanceOf(AudienceInUse.class);
    Rule nobody = new Rule.TitleLike(Staff.word());
    assertThat(
            hr().call(
                    () -> reading.preview(new RuleDraft(nobody, audience), PreviewPages.all(FIRST)))
                .consequences())
        .singleElement()
        .satisfies(follows -> assertThat(follows.leaving()).isEqualTo(1));
    assertThat(members()).contains(ana);
  }

  @Test
  void aPrivateCommunityHasNoNameForThoseWhoMayNotKnowOfIt() throws Exception {
    AudienceId audience = audience();
    found(Access.PRIVATE);
    follow(audience);
    assertThat(hr().call(() -> reading.audience(audience)).uses())
        .singleElement()
        .satisfies(use -> assertThat(use.title()).isNull());
  }

  @Test
  void whoBelongsByAudienceIsNotRemovedAndStaysWhenTheCommunityFollowsNone() throws Exception {
    PersonId ana = staff.hire("Ana", word);
    AudienceId audience = audience();
    found(Access.OPEN);
    follow(audience);
    assertThatThrownBy(() -> TRAINER.run(() -> keeping.remove(slug, ana)))
        .isInstanceOf(FollowsAudience.class);
    follow(null);
    TRAINER.run(() -> keeping.remove(slug, ana));
    assertThat(members()).doesNotContain(ana);
  }

  @Test
  void aModeratorWhomTheAudienceLostBelongsOnTheirOwnAccount() throws Exception {
    PersonId ana = staff.hire("Ana", word);
    AudienceId audience = audience();
    found(Access.OPEN);
    follow(audience);
    TRAINER.run(() -> keeping.become(slug, ana, CommunityRole.MODERATOR));
    hr().run(
            () ->
                design.change(
                    audience,
                    new AudienceChange("Audience " + word, new Rule.TitleLike(Staff.word()), 0L)));
    await().until(() -> !byAudience(ana));
    TRAINER.run(() -> keeping.become(slug, ana, CommunityRole.MEMBER));
    TRAINER.run(() -> keeping.remove(slug, ana));
    assertThat(members()).doesNotContain(ana);
  }

  @Test
  void whoLooksAfterItAndIsNotInTheNextAudienceStaysOnTheirOwnAccount() throws Exception {
    PersonId ana = staff.hire("Ana", word);
    AudienceId audience = audience();
    found(Access.OPEN);
    follow(audience);
    TRAINER.run(() -> keeping.become(slug, ana, CommunityRole.MODERATOR));
    String other = Staff.word();
    follow(
        hr().call(
                () ->
                    design.create(
                        new AudienceDraft("Audience " + other, new Rule.TitleLike(other)))));
    assertThat(members()).contains(ana);
    assertThat(byAudience(ana)).isFalse();
  }

  @Test
  void nobodyJoinsByAnAudienceThatTheCommunityDoesNotFollowAnyMore() throws Exception {
    PersonId ana = staff.hire("Ana", word);
    AudienceId audience = audience();
    found(Access.OPEN);
    CommunityId id = TRAINER.call(() -> discovering.brief(slug)).id();
    transaction.begin();
    memberships.joinAudience(id, audience, List.of(ana), Instant.now());
    transaction.commit();
    assertThat(members()).doesNotContain(ana);
  }

  private boolean byAudience(PersonId person) throws Exception {
    return TRAINER.call(() -> keeping.members(slug, null, new PageRequest(1, 100))).items().stream()
        .anyMatch(row -> row.person().id().equals(person) && row.byAudience());
  }

  @Test
  void anOwnerWhoMayNotReadAudiencesBindsNone() throws Exception {
    AudienceId audience = audience();
    found(Access.OPEN);
    handOverTo(LEARNER.call(() -> people.me().chip().id()));
    assertThatThrownBy(
            () ->
                LEARNER.run(
                    () ->
                        settling.settle(
                            slug,
                            new SettingsDraft(
                                "x",
                                Access.OPEN,
                                audience,
                                null,
                                settling.settings(slug).version()))))
        .isInstanceOf(InvalidInput.class);
  }

  private void handOverTo(PersonId owner) throws Exception {
    var duty =
        TRAINER.call(() -> duties.of(people.me().chip().id())).stream()
            .filter(row -> row.subject().address().endsWith(slug))
            .findFirst()
            .orElseThrow();
    TRAINER.run(() -> duties.handOver(duty.id(), new HandOver(owner, duty.version())));
    await().until(() -> LEARNER.call(() -> discovering.community(slug)).may().keep());
  }

  private AudienceId audience() throws Exception {
    return hr().call(() -> design.create(new AudienceDraft("Audience " + word, rule)));
  }

  private void found(Access access) throws Exception {
    TRAINER.run(
        () ->
            founding.found(
                new CommunityDraft(
                    slug, "Named " + slug, Company.draft(slug, 0).charter(), access)));
  }

  private void follow(AudienceId audience) throws Exception {
    TRAINER.run(
        () -> {
          var settings = settling.settings(slug);
          settling.settle(
              slug,
              new SettingsDraft(
                  settings.name(), settings.access(), audience, null, settings.version()));
        });
  }

  private List<PersonId> members() throws Exception {
    return TRAINER.call(() -> keeping.members(slug, null, new PageRequest(1, 100))).items().stream()
        .map(MemberRow::person)
        .map(chip -> chip.id())
        .toList();
  }

  private static As hr() {
    return As.person("hr1");
  }
}
