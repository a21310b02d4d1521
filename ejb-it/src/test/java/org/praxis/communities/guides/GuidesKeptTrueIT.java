package org.praxis.communities.guides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.TRAINER;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.communities.Access;
import org.praxis.communities.CommunityDraft;
import org.praxis.communities.Founding;
import org.praxis.communities.MemberKeeping;
import org.praxis.communities.NoSuchCommunity;
import org.praxis.communities.guides.view.GuideSent;
import org.praxis.communities.guides.view.GuideView;
import org.praxis.harness.As;
import org.praxis.harness.Company;
import org.praxis.harness.Statements;
import org.praxis.notification.Inbox;
import org.praxis.notification.NoticeKind;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.platform.PageRequest;

/** Guides do not rot, do not leak, and cost the same however many there are. */
@ExtendWith(ArquillianExtension.class)
class GuidesKeptTrueIT {
  private static final PageRequest FIRST = PageRequest.first();

  @Inject Company company;
  @Inject Founding founding;
  @Inject MemberKeeping members;
  @Inject GuideStarting starting;
  @Inject GuideReading reading;
  @Inject GuideEditing editing;
  @Inject GuideKeeping keeping;
  @Inject GuideHistory history;
  @Inject GuideRating rating;
  @Inject ChangeProposing proposing;
  @Inject ProposalReading proposals;
  @Inject GuideReminding reminding;
  @Inject Inbox inbox;
  @Inject People people;
  @Inject Statements statements;
  @Resource ManagedExecutorService executor;

  @Resource(lookup = "java:jboss/datasources/PraxisDS")
  DataSource database;

  @Test
  void whatNobodyLookedAtForTooLongIsMarkedAndItsOwnerIsToldOnce() throws Exception {
    String slug = company.community(0);
    GuideId id = guide(slug, "Pumps");
    itsDayHasPassed(id);
    assertThat(COLLEAGUE.call(() -> reading.guide(id)).overdue()).isTrue();
    assertThat(COLLEAGUE.call(() -> reading.guides(slug, true, FIRST)).total()).isEqualTo(1);
    assertThat(LEARNER.call(() -> reading.mine(true, new PageRequest(1, 100))).items())
        .extracting("id")
        .contains(id);
    reminding.remind();
    reminding.remind();
    await().until(() -> reminders(LEARNER, id) == 1);
    LEARNER.run(() -> keeping.confirm(id));
    GuideView right = COLLEAGUE.call(() -> reading.guide(id));
    assertThat(right.overdue()).isFalse();
    assertThat(right.reviewedBy().id()).isEqualTo(LEARNER.call(() -> people.me().chip().id()));
    assertThatThrownBy(() -> COLLEAGUE.run(() -> keeping.confirm(id)))
        .isInstanceOf(NotACoAuthor.class);
    itsDayHasPassed(id);
    reminding.remind();
    await().until(() -> reminders(LEARNER, id) == 2);
  }

  @Test
  void aNewRevisionIsALookAtItToo() throws Exception {
    GuideId id = guide(company.community(0), "Pumps");
    itsDayHasPassed(id);
    LEARNER.call(() -> editing.edit(id, new GuideEdit("Pumps", "Newer.", null, 1)));
    assertThat(LEARNER.call(() -> reading.guide(id)).overdue()).isFalse();
  }

  @Test
  void twoServersRemindOnce() throws Exception {
    GuideId id = guide(company.community(0), "Pumps");
    itsDayHasPassed(id);
    CyclicBarrier together = new CyclicBarrier(2);
    Callable<Void> remind =
        () -> {
          together.await();
          reminding.remind();
          return null;
        };
    List<Future<Void>> both = List.of(executor.submit(remind), executor.submit(remind));
    for (Future<Void> each : both) {
      each.get();
    }
    await().until(() -> reminders(LEARNER, id) >= 1);
    Thread.sleep(500);
    assertThat(reminders(LEARNER, id)).isEqualTo(1);
  }

  @Test
  void whereTheOwnerIsNotThereAnyMoreWhoeverLooksAfterTheCommunityIsTold() throws Exception {
    String slug = hidden();
    PersonId learner = LEARNER.call(() -> people.me().chip().id());
    TRAINER.run(() -> members.add(slug, learner));
    GuideId id = guide(slug, "Secret pumps");
    TRAINER.run(() -> members.remove(slug, learner));
    itsDayHasPassed(id);
    reminding.remind();
    await().until(() -> reminders(TRAINER, id) == 1);
    assertThat(reminders(LEARNER, id)).isZero();
    assertThat(LEARNER.call(() -> reading.mine(true, new PageRequest(1, 100))).items())
        .extracting("id")
        .doesNotContain(id);
    TRAINER.run(() -> keeping.confirm(id));
  }

  @Test
  void aPrivateCommunitysGuidesAreNotThereForOthers() throws Exception {
    String slug = hidden();
    PersonId learner = LEARNER.call(() -> people.me().chip().id());
    TRAINER.run(() -> members.add(slug, learner));
    String word = "w" + UUID.randomUUID().toString().replace("-", "");
    GuideSent sent =
        LEARNER.call(() -> starting.start(slug, new GuideDraft(word, "Text.", null, null)));
    GuideId id = sent.guide();
    ProposalId change =
        TRAINER.call(() -> proposing.propose(id, new ProposalDraft(word, "Other.", "Why", 1)));
    List<Callable<?>> ways =
        List.of(
            () -> reading.guide(id),
            () -> history.history(id, FIRST),
            () -> history.header(id),
            () -> history.published(id, 1),
            () -> history.revision(sent.revision(), null),
            () -> proposals.of(id, FIRST),
            () -> proposals.one(change),
            () -> editing.begin(id),
            () -> proposing.begin(id),
            () -> proposing.propose(id, new ProposalDraft("x", "x", "x", 1)),
            () -> editing.edit(id, new GuideEdit("x", "x", null, 1)));
    for (Callable<?> way : ways) {
      assertThatThrownBy(() -> COLLEAGUE.call(way)).isInstanceOf(org.praxis.platform.Missing.class);
    }
    assertThatThrownBy(() -> COLLEAGUE.run(() -> rating.say(id, true)))
        .isInstanceOf(NoSuchGuide.class);
    assertThatThrownBy(() -> COLLEAGUE.run(() -> keeping.confirm(id)))
        .isInstanceOf(NoSuchGuide.class);
    assertThatThrownBy(() -> COLLEAGUE.call(() -> reading.guides(slug, false, FIRST)))
        .isInstanceOf(NoSuchCommunity.class);
    assertThat(COLLEAGUE.call(() -> reading.withWords(word, FIRST)).total()).isZero();
    assertThat(LEARNER.call(() -> reading.withWords(word, FIRST)).total()).isEqualTo(1);
  }

  @Test
  void pagesCostTheSameHoweverMuchThereIs() throws Exception {
    String slug = company.community(0);
    GuideId id = guide(slug, "Pumps");
    PageRequest page = new PageRequest(1, 100);
    List<Long> costs = new ArrayList<>();
    int written = 1;
    for (int length : new int[] {1, 10, 40}) {
      for (; written < length; written++) {
        int revision = written;
        LEARNER.call(
            () -> editing.edit(id, new GuideEdit("Pumps", "t" + revision, null, revision)));
        guide(slug, "Guide " + revision);
        COLLEAGUE.call(
            () -> proposing.propose(id, new ProposalDraft("Pumps", "p" + revision, "Why", 1)));
      }
      costs.add(statements.of(() -> LEARNER.call(() -> reading.guide(id))));
      costs.add(statements.of(() -> LEARNER.call(() -> reading.guides(slug, false, page))));
      costs.add(statements.of(() -> LEARNER.call(() -> history.history(id, page))));
      costs.add(statements.of(() -> LEARNER.call(() -> proposals.of(id, page))));
    }
    assertThat(costs.subList(4, 8)).isEqualTo(costs.subList(8, 12));
    assertThat(costs.get(4)).as("a guide").isLessThanOrEqualTo(9);
  }

  private GuideId guide(String slug, String title) throws Exception {
    return LEARNER
        .call(() -> starting.start(slug, new GuideDraft(title, "Text of " + title, null, null)))
        .guide();
  }

  private String hidden() throws Exception {
    String slug = "g-" + UUID.randomUUID();
    CommunityDraft draft = Company.draft(slug, 0);
    TRAINER.run(
        () -> founding.found(new CommunityDraft(slug, "Hidden", draft.charter(), Access.PRIVATE)));
    return slug;
  }

  private void itsDayHasPassed(GuideId id) throws Exception {
    try (var connection = database.getConnection();
        var update =
            connection.prepareStatement(
                "update communities_guide set review_by = current_date - (2 + random() * 1000)::int where id = ?")) {
      update.setObject(1, id.value());
      update.executeUpdate();
    }
  }

  private long reminders(As reader, GuideId id) throws Exception {
    return reader.call(() -> inbox.notices(new PageRequest(1, 100))).items().stream()
        .filter(notice -> notice.kind() == NoticeKind.GUIDE_OVERDUE)
        .filter(notice -> notice.subject().equals(id.toString()))
        .count();
  }
}
