package org.praxis.communities.guides;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.praxis.communities.Admission;
import org.praxis.communities.guides.model.OpenGuide;
import org.praxis.communities.guides.model.ProposedChange;
import org.praxis.communities.guides.store.GuideStore;
import org.praxis.communities.guides.store.Proposals;
import org.praxis.communities.guides.store.Revisions;
import org.praxis.moderation.Screening;

/** The one way to a guide and to what is proposed there: by what is open to whoever asks. */
@ApplicationScoped
class GuideDoor {
  @Inject Admission admission;
  @Inject GuideStore guides;
  @Inject Revisions revisions;
  @Inject Proposals proposals;
  @Inject Screening screening;

  /**
   * @throws NoSuchGuide also when the reader may not read it
   */
  OpenGuide open(GuideId id) {
    return guides
        .find(id, admission.reader())
        .filter(OpenGuide::isReadable)
        .orElseThrow(NoSuchGuide::new);
  }

  /** The same, with others who would change the guide waiting. */
  OpenGuide lock(GuideId id) {
    lockRows(id);
    return open(id);
  }

  /** A proposed change, and its guide as it is open to the reader. */
  record Change(ProposedChange proposed, OpenGuide open) {}

  /**
   * @throws NoSuchProposal also when it is not for the reader
   */
  Change change(ProposalId id) {
    return proposals
        .find(id)
        .flatMap(
            found ->
                guides
                    .find(found.guide().id(), admission.reader())
                    .map(open -> new Change(found, open)))
        .filter(change -> change.proposed().isReadableIn(change.open()))
        .orElseThrow(NoSuchProposal::new);
  }

  /** The same, with others who would answer it or change the guide waiting. */
  Change lockChange(ProposalId id) {
    GuideId guide = proposals.guideOf(id).orElseThrow(NoSuchProposal::new);
    lockRows(guide);
    proposals.lock(id);
    return change(id);
  }

  // Rows are locked before they are read as what they are: what was read before might be outdated.
  private void lockRows(GuideId guide) {
    // A decision locks its case first and the guide second: so does whoever changes the guide.
    revisions.held(guide).forEach(held -> screening.holdDecisions(held.value()));
    guides.lock(guide);
  }
}
