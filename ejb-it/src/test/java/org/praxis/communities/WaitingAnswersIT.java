package org.praxis.communities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.OTHER_MODERATOR;
import static org.praxis.harness.Company.TRAINER;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.communities.guides.ChangeProposing;
import org.praxis.communities.guides.ChangeReview;
import org.praxis.communities.guides.GuideDraft;
import org.praxis.communities.guides.GuideId;
import org.praxis.communities.guides.GuideKeeping;
import org.praxis.communities.guides.GuideStarting;
import org.praxis.communities.guides.ProposalAnswer;
import org.praxis.communities.guides.ProposalDraft;
import org.praxis.communities.guides.ProposalId;
import org.praxis.communities.guides.ProposalReading;
import org.praxis.communities.guides.view.ProposalsWaiting;
import org.praxis.communities.view.RequestsWaiting;
import org.praxis.harness.As;
import org.praxis.harness.Company;
import org.praxis.harness.Statements;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.platform.PageRequest;

/** What colleagues wait for somebody to answer, in all communities and guides at once. */
@ExtendWith(ArquillianExtension.class)
class WaitingAnswersIT {
  private static final PageRequest ALL = new PageRequest(1, 100);
  private static final String TEXT = "Switch it off.\n\nOpen the lid.";

  @Inject Company company;
  @Inject Founding founding;
  @Inject Joining joining;
  @Inject MemberKeeping members;
  @Inject Settling settling;
  @Inject GuideStarting starting;
  @Inject GuideKeeping guideKeeping;
  @Inject ChangeProposing proposing;
  @Inject ChangeReview review;
  @Inject ProposalReading proposals;
  @Inject People people;
  @Inject Statements statements;

  @Test
  void whoAsksToJoinWaitsForThoseWhoLookAfterTheCommunityAndForNobodyElse() throws Exception {
    String slug = circle();
    PersonId moderating = id(COLLEAGUE);
    TRAINER.run(() -> members.add(slug, moderating));
    LEARNER.run(() -> joining.ask(slug, new JoinNote("I repair pumps.")));
    OTHER_MODERATOR.run(() -> joining.ask(slug, new JoinNote(null)));

    assertThat(asking(TRAINER, slug).orElseThrow().requests()).isEqualTo(2);
    assertThat(asking(COLLEAGUE, slug)).as("of a member").isEmpty();
    assertThat(asking(LEARNER, slug)).as("of whoever asks").isEmpty();
    assertThat(asking(MODERATOR, slug)).as("of the company's moderators").isEmpty();

    TRAINER.run(() -> members.become(slug, moderating, CommunityRole.MODERATOR));
    assertThat(asking(COLLEAGUE, slug).orElseThrow().since())
        .isEqualTo(asking(TRAINER, slug).orElseThrow().since());

    RequestId first = TRAINER.call(() -> members.requests(slug, ALL)).items().get(0).id();
    TRAINER.run(() -> members.admit(slug, first));
    assertThat(asking(COLLEAGUE, slug).orElseThrow().requests()).isEqualTo(1);
    RequestId last = TRAINER.call(() -> members.requests(slug, ALL)).items().get(0).id();
    COLLEAGUE.run(() -> members.decline(slug, last, new JoinNote(null)));
    assertThat(asking(TRAINER, slug)).isEmpty();
  }

  @Test
  void whoAskedFirstComesFirst() throws Exception {
    List<String> circles = List.of(circle(), circle());
    for (String slug : circles) {
      LEARNER.run(() -> joining.ask(slug, new JoinNote(null)));
    }
    assertThat(TRAINER.call(() -> members.waiting(ALL)).items())
        .extracting(RequestsWaiting::slug)
        .containsSubsequence(circles);
    assertThat(TRAINER.call(() -> members.waiting(new PageRequest(1, 1))))
        .satisfies(
            page -> {
              assertThat(page.items()).hasSize(1);
              assertThat(page.total()).isGreaterThanOrEqualTo(2);
            });
  }

  @Test
  void aProposedChangeWaitsForThoseWhoWriteTheGuideAndForNobodyElse() throws Exception {
    String slug = company.community(0);
    GuideId guide = guide(LEARNER, slug);
    PersonId writing = id(TRAINER);
    TRAINER.run(() -> joining.join(slug));
    ProposalId proposal = propose(COLLEAGUE, guide, "Unlock the lid.");
    propose(COLLEAGUE, guide, "Lift the lid.");

    ProposalsWaiting waiting = changes(LEARNER, guide).orElseThrow();
    assertThat(waiting.proposals()).isEqualTo(2);
    assertThat(waiting.title()).isEqualTo("Pumps");
    assertThat(changes(COLLEAGUE, guide)).as("of whoever proposes").isEmpty();
    assertThat(changes(TRAINER, guide)).as("of a member").isEmpty();
    assertThat(changes(MODERATOR, guide)).as("of who moderates there").isEmpty();

    LEARNER.run(() -> guideKeeping.add(guide, writing));
    assertThat(changes(TRAINER, guide).orElseThrow().proposals()).isEqualTo(2);
    TRAINER.run(() -> review.giveBack(proposal, new ProposalAnswer(0L, "Which key?")));
    assertThat(changes(LEARNER, guide).orElseThrow().proposals()).isEqualTo(1);

    TRAINER.run(() -> joining.leave(slug));
    assertThat(changes(TRAINER, guide)).as("of who writes there no more").isEmpty();
  }

  @Test
  void inAnArchivedCommunityNothingIsReviewed() throws Exception {
    String slug = company.community(0);
    GuideId guide = guide(LEARNER, slug);
    propose(COLLEAGUE, guide, "Unlock the lid.");
    MODERATOR.run(() -> settling.archive(slug));
    assertThat(changes(LEARNER, guide)).isEmpty();
  }

  @Test
  void bothCostTheSameWithOneAndWithTwenty() throws Exception {
    List<Long> requests = new ArrayList<>();
    List<Long> changes = new ArrayList<>();
    int rows = 0;
    for (int length : new int[] {1, 20}) {
      for (; rows < length; rows++) {
        String slug = circle();
        LEARNER.run(() -> joining.ask(slug, new JoinNote(null)));
        String open = company.community(0);
        propose(COLLEAGUE, guide(LEARNER, open), "Text");
      }
      requests.add(statements.of(() -> TRAINER.call(() -> members.waiting(ALL))));
      changes.add(statements.of(() -> LEARNER.call(() -> proposals.waiting(ALL))));
    }
    assertThat(requests).containsOnly(requests.get(0));
    assertThat(requests.get(0)).isLessThanOrEqualTo(2);
    assertThat(changes).containsOnly(changes.get(0));
    assertThat(changes.get(0)).isLessThanOrEqualTo(2);
  }

  private String circle() throws Exception {
    String slug = "b-" + UUID.randomUUID();
    TRAINER.run(
        () ->
            founding.found(
                new CommunityDraft(
                    slug, "Named " + slug, Company.draft(slug, 0).charter(), Access.BY_REQUEST)));
    return slug;
  }

  private Optional<RequestsWaiting> asking(As keeper, String slug) throws Exception {
    return keeper.call(() -> members.waiting(ALL)).items().stream()
        .filter(row -> row.slug().equals(slug))
        .findFirst();
  }

  private GuideId guide(As owner, String slug) throws Exception {
    return owner
        .call(() -> starting.start(slug, new GuideDraft("Pumps", TEXT, null, null)))
        .guide();
  }

  private ProposalId propose(As member, GuideId guide, String text) throws Exception {
    return member.call(
        () -> proposing.propose(guide, new ProposalDraft("Pumps", text, "It is better", 1)));
  }

  private Optional<ProposalsWaiting> changes(As writer, GuideId guide) throws Exception {
    return writer.call(() -> proposals.waiting(ALL)).items().stream()
        .filter(row -> row.guide().equals(guide))
        .findFirst();
  }

  private PersonId id(As person) throws Exception {
    return person.call(() -> people.me().chip().id());
  }
}
