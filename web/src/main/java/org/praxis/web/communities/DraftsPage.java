package org.praxis.web.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.praxis.communities.writing.DraftId;
import org.praxis.communities.writing.DraftPurpose;
import org.praxis.communities.writing.Drafting;
import org.praxis.communities.writing.view.DraftView;
import org.praxis.platform.Page;
import org.praxis.platform.content.Markup;
import org.praxis.platform.content.Rendering;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;

/** What the reader has not sent yet. */
@Named
@RequestScoped
public class DraftsPage {
  private static final int EXCERPT = 160;

  @Inject Drafting drafting;
  @Inject Rendering rendering;
  @Inject Address address;
  @Inject Attempt attempt;

  private Page<DraftView> drafts;

  public void load() {
    attempt.pressed(
        "discard",
        id -> {
          drafting.discard(Address.id(id, DraftId::new));
          return "/communities/drafts?done=draftDiscarded";
        });
    if (!attempt.isOver()) {
      drafts = drafting.mine(address.page());
    }
  }

  public Page<DraftView> getDrafts() {
    return drafts;
  }

  public String excerpt(DraftView draft) {
    return rendering.excerpt(new Markup(draft.text()), EXCERPT);
  }

  /** Where it is gone on with; null where its place is not open to the reader (any more). */
  public String address(DraftView draft) {
    if (draft.communitySlug() == null) {
      return null;
    }
    String page =
        switch (draft.purpose()) {
          case TOPIC -> "/communities/start/" + Address.encode(draft.communitySlug());
          case REPLY -> "/communities/topic/" + draft.place();
          case REVISION -> "/communities/contribution/" + draft.place();
          case GUIDE -> "/communities/guide-start/" + Address.encode(draft.communitySlug());
          case GUIDE_EDIT -> "/communities/guide-edit/" + draft.guide();
          case PROPOSAL, PROPOSAL_REVISION -> "/communities/guide-propose/" + draft.guide();
        };
    String change =
        draft.purpose() == DraftPurpose.PROPOSAL_REVISION ? "&change=" + draft.place() : "";
    return page + "?draft=" + draft.id() + change + "#text";
  }
}
