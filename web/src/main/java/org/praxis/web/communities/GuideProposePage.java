package org.praxis.web.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.omnifaces.cdi.Param;
import org.praxis.communities.Discovering;
import org.praxis.communities.guides.ChangeProposing;
import org.praxis.communities.guides.GuideId;
import org.praxis.communities.guides.ProposalDraft;
import org.praxis.communities.guides.ProposalId;
import org.praxis.communities.guides.ProposalReading;
import org.praxis.communities.guides.view.EditView;
import org.praxis.communities.guides.view.ProposalView;
import org.praxis.communities.writing.DraftPurpose;
import org.praxis.communities.writing.view.DraftView;
import org.praxis.moderation.view.CharterView;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Numbers;

/** Proposing a change to a guide; {@code ?change=<id>} sends one anew that waits or came back. */
@Named
@RequestScoped
public class GuideProposePage {
  @Inject ChangeProposing proposing;
  @Inject ProposalReading reading;
  @Inject Discovering discovering;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject Editor editor;

  @Inject
  @Param(name = "change")
  String change;

  private EditView view;
  private CharterView charter;
  private ProposalView earlier;
  private String title;
  private String text;
  private String why;
  private String revision;
  private String version;

  public void load() {
    view = proposing.begin(id());
    if (change != null) {
      earlier = reading.one(changeId());
    }
    charter = discovering.community(view.guide().communitySlug()).charter();
    Optional<DraftView> draft = draft();
    if (revision != null) {
      return;
    }
    if (earlier == null) {
      title = view.title();
      text = view.text();
      revision = String.valueOf(view.revision());
    } else {
      title = earlier.title();
      text = earlier.text();
      why = earlier.why();
      revision = String.valueOf(earlier.base());
      version = String.valueOf(earlier.version());
    }
    draft.ifPresent(this::goOnWith);
  }

  private Optional<DraftView> draft() {
    Editor of = editor.of(id(), "change", change);
    return change == null
        ? of.open(DraftPurpose.PROPOSAL, id().value())
        : of.open(DraftPurpose.PROPOSAL_REVISION, changeId().value());
  }

  private void goOnWith(DraftView draft) {
    title = draft.title();
    text = draft.text();
    why = draft.note();
    Integer base = draft.base();
    if (base != null && base > 0 && base <= view.revision()) {
      revision = String.valueOf(base);
    }
  }

  public void send() {
    attempt.then(
        () -> {
          ProposalDraft draft = new ProposalDraft(title, text, why, Numbers.whole(revision));
          ProposalId sent = change == null ? proposing.propose(id(), draft) : revised(draft);
          editor.end();
          return GuideProposalPage.address(sent) + "?done=guideProposed";
        });
  }

  private ProposalId revised(ProposalDraft draft) {
    Integer shown = Numbers.whole(version);
    proposing.revise(changeId(), draft, shown == null ? null : shown.longValue());
    return changeId();
  }

  private GuideId id() {
    return address.id(GuideId::new);
  }

  private ProposalId changeId() {
    return Address.id(change, ProposalId::new);
  }

  public EditView getView() {
    return view;
  }

  public CharterView getCharter() {
    return charter;
  }

  /** The change that is sent anew; null for a new one. */
  public ProposalView getEarlier() {
    return earlier;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public String getWhy() {
    return why;
  }

  public void setWhy(String why) {
    this.why = why;
  }

  public String getRevision() {
    return revision;
  }

  public void setRevision(String revision) {
    this.revision = revision;
  }

  public String getVersion() {
    return version;
  }

  public void setVersion(String version) {
    this.version = version;
  }
}
