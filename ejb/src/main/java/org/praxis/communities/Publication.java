package org.praxis.communities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.praxis.communities.attachment.model.Attached;
import org.praxis.communities.attachment.store.Attachments;
import org.praxis.communities.event.ContributionEdited;
import org.praxis.communities.event.ContributionPublished;
import org.praxis.communities.event.ContributionRestored;
import org.praxis.communities.event.ContributionWithdrawn;
import org.praxis.communities.model.Applied;
import org.praxis.communities.model.Contribution;
import org.praxis.communities.model.Reply;
import org.praxis.communities.model.Topic;
import org.praxis.communities.model.Wording;
import org.praxis.communities.store.Contributions;
import org.praxis.communities.view.Submitted;
import org.praxis.moderation.Finding;
import org.praxis.moderation.HoldReason;
import org.praxis.moderation.Reinstating;
import org.praxis.moderation.Screening;
import org.praxis.moderation.Verdict;
import org.praxis.moderation.event.CaseDecided;
import org.praxis.platform.content.ContentKind;
import org.praxis.platform.content.ContentRef;
import org.praxis.platform.content.Rendering;
import org.praxis.platform.outbox.Outbox;

/**
 * The one way by which a contribution reaches its readers: past screening, or by a moderator's
 * decision.
 */
@ApplicationScoped
class Publication implements Reinstating {
  private static final Duration DOUBLE_CLICK = Duration.ofSeconds(30);

  @Inject Screening screening;
  @Inject Contributions contributions;
  @Inject Attachments attachments;
  @Inject Rendering rendering;
  @Inject Outbox outbox;
  @Inject Clock clock;

  Submitted submitNew(Contribution contribution) {
    return submitNew(contribution, () -> {});
  }

  /**
   * Keeps and submits something new; the same words once more within a moment are a double click,
   * not news.
   *
   * @param expectations on what is news
   */
  Submitted submitNew(Contribution contribution, Runnable expectations) {
    contributions.lockWriting(contribution.author());
    Instant now = clock.instant();
    return contributions
        .sameSince(contribution, now.minus(DOUBLE_CLICK))
        .map(first -> submitted(first, List.of()))
        .orElseGet(
            () -> {
              expectations.run();
              contributions.add(contribution, now);
              return submit(contribution);
            });
  }

  /** Also what says the same as another one a moment ago. */
  Submitted submitAnother(Contribution contribution) {
    contributions.lockWriting(contribution.author());
    contributions.add(contribution, clock.instant());
    return submit(contribution);
  }

  Submitted submit(Contribution contribution) {
    boolean live = contribution.published();
    attachments.belong(Attached.in(contribution.submittedText()), contribution);
    Finding finding =
        screening.screen(contribution.draft(rendering.words(contribution.submittedText())));
    contribution.screened(finding, clock.instant());
    if (!finding.held()) {
      announce(contribution, live);
    }
    return submitted(contribution, finding.reasons());
  }

  private static Submitted submitted(Contribution contribution, List<HoldReason> reasons) {
    return new Submitted(
        contribution.id(), contribution.topic().id(), contribution.submissionState(), reasons);
  }

  // In the decision's transaction: there is no moment at which a text is approved and yet not
  // published.
  void decided(@Observes CaseDecided decision) {
    if (!Showing.KINDS.contains(decision.content().kind())) {
      return;
    }
    Contribution contribution =
        contributions
            .lock(new ContributionId(decision.content().id()))
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "decided on what is not there: " + decision.content()));
    boolean live = contribution.published();
    Verdict verdict = decision.verdict().ofText(decision.published());
    contribution.decided(verdict, decision.at());
    if (verdict.answers(true)) {
      tell(contribution, live, decision.at());
    } else if (verdict.publishes()) {
      announce(contribution, live);
      if (!live && contribution.published() && contribution instanceof Topic) {
        contributions.begin(contribution.id(), decision.at());
      }
    }
  }

  // What is removed is gone as what its author takes back is, and comes back as that does.
  private void tell(Contribution contribution, boolean live, Instant at) {
    if (live == contribution.published()) {
      return;
    }
    outbox.record(
        live
            ? new ContributionWithdrawn(contribution.id(), at)
            : new ContributionRestored(contribution.id(), at));
    if (contribution instanceof Reply) {
      contributions.countBack(contribution.topic().id(), live ? -1 : 1);
    }
  }

  @Override
  public boolean owns(ContentKind kind) {
    return Showing.KINDS.contains(kind);
  }

  @Override
  public boolean reinstate(ContentRef content, int revision, Instant at) {
    ContributionId id = new ContributionId(content.id());
    Contribution contribution = contributions.lock(id).orElseThrow(NoSuchContribution::new);
    boolean live = contribution.published();
    Wording decidedOn = contributions.wording(id, revision);
    if (!contribution.reinstate(revision, decidedOn.title(), decidedOn.text(), at)) {
      return false;
    }
    announce(contribution, live);
    if (!live && contribution instanceof Topic) {
      contributions.begin(id, at);
    }
    return true;
  }

  // A change to what was published already is no news to those who were told of it.
  void announce(Contribution contribution, boolean edited) {
    contributions.publishWording(contribution, clock.instant());
    if (!contribution.published()) {
      return; // a change of what is removed meanwhile is read when that is restored
    }
    if (edited) {
      outbox.record(new ContributionEdited(contribution.id(), clock.instant()));
      return;
    }
    if (contribution instanceof Applied applied) {
      outbox.record(
          applied.endorsed().endorsement(EndorsementKind.APPLIED, applied.author(), applied.at()));
      return;
    }
    ContributionPublished news = contribution.publication();
    outbox.record(news);
    if (news.kind() == ContentKind.REPLY) {
      contributions.countReply(news.topic(), news.at());
    }
  }
}
