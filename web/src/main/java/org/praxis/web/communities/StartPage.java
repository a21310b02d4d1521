package org.praxis.web.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.praxis.communities.Discovering;
import org.praxis.communities.TopicDraft;
import org.praxis.communities.TopicKind;
import org.praxis.communities.TopicStarting;
import org.praxis.communities.view.CommunityRow;
import org.praxis.communities.view.CommunityView;
import org.praxis.communities.view.Permissions;
import org.praxis.communities.view.Submitted;
import org.praxis.communities.writing.DraftPurpose;
import org.praxis.communities.writing.view.DraftView;
import org.praxis.moderation.view.CharterView;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;

/** Asking a question or opening a discussion, with the charter beside it. */
@Named
@RequestScoped
public class StartPage {
  @Inject Discovering discovering;
  @Inject TopicStarting starting;
  @Inject Belonging belonging;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject Editor editor;

  @Inject
  @Param(name = "kind")
  String kind;

  private CommunityView view;
  private String title;
  private String text;

  public void load() {
    belonging.pressed(
        (slug, done) -> "/communities/start/" + Address.encode(slug) + "?done=" + done);
    if (!attempt.isOver()) {
      view = discovering.community(address.part());
      editor.open(DraftPurpose.TOPIC, view.community().id().value()).ifPresent(this::goOnWith);
    }
  }

  private void goOnWith(DraftView draft) {
    title = draft.title();
    text = draft.text();
    kind = kind == null ? draft.kind() : kind;
  }

  public void start() {
    attempt.then(
        () -> {
          Submitted sent = starting.start(address.part(), new TopicDraft(getKind(), title, text));
          editor.end();
          return "/communities/topic/" + sent.topic() + "?" + Held.parameters(sent);
        });
  }

  public CommunityRow getCommunity() {
    return view == null ? null : view.community();
  }

  public Permissions getMay() {
    return view == null ? null : view.may();
  }

  public CharterView getCharter() {
    return view == null ? null : view.charter();
  }

  public TopicKind[] getKinds() {
    return TopicKind.values();
  }

  /** What was chosen; most come with a question. */
  public TopicKind getKind() {
    return TopicKind.DISCUSSION.name().equals(kind) ? TopicKind.DISCUSSION : TopicKind.QUESTION;
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
}
