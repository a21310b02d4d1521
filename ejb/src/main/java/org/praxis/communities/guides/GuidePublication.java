package org.praxis.communities.guides;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.praxis.communities.guides.model.Guide;
import org.praxis.communities.guides.model.GuideRevision;
import org.praxis.communities.guides.store.GuideAttachments;
import org.praxis.communities.guides.store.GuideStore;
import org.praxis.communities.guides.store.Revisions;
import org.praxis.communities.guides.view.GuideSent;
import org.praxis.moderation.Draft;
import org.praxis.moderation.Finding;
import org.praxis.moderation.HoldReason;
import org.praxis.moderation.Reinstating;
import org.praxis.moderation.Screening;
import org.praxis.moderation.event.CaseDecided;
import org.praxis.platform.content.ContentKind;
import org.praxis.platform.content.ContentRef;
import org.praxis.platform.content.Markup;
import org.praxis.platform.content.Rendering;
import org.praxis.platform.outbox.Outbox;

/**
 * The one way by which a text comes into a guide: past screening, or by a moderator's decision.
 * While it is held, readers see what was published before.
 */
@ApplicationScoped
public class GuidePublication implements Reinstating {
  @Inject Screening screening;
  @Inject GuideStore guides;
  @Inject Revisions revisions;
  @Inject GuideAttachments attachments;
  @Inject Rendering rendering;
  @Inject Outbox outbox;
  @Inject Clock clock;

  /** Keeps a text and sends it to its readers, or to a moderator; the guide is locked. */
  GuideSent submit(GuideRevision revision) {
    Draft draft = draft(revision);
    revisions.add(revision);
    attachments.belong(revision);
    Finding finding = screening.screen(draft);
    revision.screened(finding, clock.instant());
    tellIfPublished(revision);
    return sent(revision, finding.reasons());
  }

  /** A text that is not kept yet, as screening reads it. */
  Draft draft(GuideRevision revision) {
    // What came back goes through a moderator's hands once more.
    int submission = 1 + revisions.givenBack(revision.guide(), revision.author());
    return revision.draft(rendering.words(new Markup(revision.text())), submission);
  }

  static GuideSent sent(GuideRevision revision, List<HoldReason> reasons) {
    return new GuideSent(
        revision.guide().id(), revision.id(), revision.state(), revision.number(), reasons);
  }

  // In the decision's transaction: there is no moment at which a text is approved and yet not
  // published.
  void decided(@Observes CaseDecided decision) {
    if (decision.content().kind() != ContentKind.GUIDE) {
      return;
    }
    GuideRevisionId id = new GuideRevisionId(decision.content().id());
    Guide guide = guides.lockOf(id).orElseThrow(NoSuchGuideRevision::new);
    GuideRevision revision = revisions.find(id).orElseThrow(NoSuchGuideRevision::new);
    Revisions.Wording base = revisions.wording(guide, revision.base());
    revision.decided(decision.verdict(), base.title(), base.text(), decision.at());
    // Also where it comes back: its author keeps no file that they could not read by now.
    attachments.leaveBehind(revision);
    tellIfPublished(revision);
  }

  @Override
  public boolean owns(ContentKind kind) {
    return kind == ContentKind.GUIDE;
  }

  @Override
  public boolean reinstate(ContentRef content, int submission, Instant at) {
    GuideRevisionId id = new GuideRevisionId(content.id());
    Guide guide = guides.lockOf(id).orElseThrow(NoSuchGuideRevision::new);
    GuideRevision revision = revisions.find(id).orElseThrow(NoSuchGuideRevision::new);
    if (revision.published() || revisions.wentOn(revision)) {
      return false;
    }
    Revisions.Wording base = revisions.wording(guide, revision.base());
    revision.reinstate(base.title(), base.text(), at);
    tellIfPublished(revision);
    return revision.published();
  }

  private void tellIfPublished(GuideRevision revision) {
    if (revision.published()) {
      outbox.record(revision.publication());
    }
  }
}
