package org.praxis.web.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.omnifaces.cdi.Param;
import org.praxis.communities.ContributionId;
import org.praxis.communities.Discovering;
import org.praxis.communities.guides.GuideDraft;
import org.praxis.communities.guides.GuideStarting;
import org.praxis.communities.guides.view.GuideBeginning;
import org.praxis.communities.guides.view.GuideSent;
import org.praxis.communities.guides.view.SourceView;
import org.praxis.communities.view.CommunityView;
import org.praxis.communities.writing.DraftPurpose;
import org.praxis.communities.writing.view.DraftView;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Numbers;

/**
 * Starting a guide: from nothing, or from a topic ({@code ?topic=<id>}) with its text filled in.
 */
@Named
@RequestScoped
public class GuideStartPage {
  @Inject GuideStarting starting;
  @Inject Discovering discovering;
  @Inject Belonging belonging;
  @Inject ReviewTimes times;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject Editor editor;

  @Inject
  @Param(name = "topic")
  String topic;

  private CommunityView view;
  private List<SourceView> sources = List.of();
  private String title;
  private String text;
  private String reviewDays = ReviewTimes.USUAL;

  public void load() {
    belonging.pressed(
        (slug, done) ->
            "/communities/guide-start/"
                + Address.encode(slug)
                + "?done="
                + done
                + (topic == null ? "" : "&topic=" + Address.encode(topic)));
    if (attempt.isOver()) {
      return;
    }
    view = discovering.community(address.part());
    ContributionId asked = topicId();
    editor
        .askedFor("topic", topic)
        .open(
            DraftPurpose.GUIDE,
            view.community().id().value(),
            draft -> Objects.equals(draft.source(), asked))
        .ifPresent(this::goOnWith);
    if (!attempt.isOver() && topic != null && view.may().write()) {
      begin(starting.from(topicId()));
    }
  }

  private void goOnWith(DraftView draft) {
    title = draft.title();
    text = draft.text();
    topic = draft.source() == null ? null : draft.source().toString();
  }

  private void begin(GuideBeginning beginning) {
    sources = beginning.sources();
    if (editor.getShown() == null && !attempt.isRefused() && !editor.isPreviewing()) {
      title = beginning.title();
      text = beginning.text();
    }
  }

  public void start() {
    attempt.then(
        () -> {
          GuideSent sent =
              starting.start(
                  address.part(),
                  new GuideDraft(title, text, Numbers.whole(reviewDays), topicId()));
          editor.end();
          return GuidePage.after(sent, "guideStarted");
        });
  }

  private ContributionId topicId() {
    return topic == null ? null : Address.id(topic, ContributionId::new);
  }

  /** The topic that it is made from; null when from nothing. */
  public String getTopic() {
    return topic;
  }

  public CommunityView getView() {
    return view;
  }

  public List<SourceView> getSources() {
    return sources;
  }

  /** The choices of how long it counts as right. */
  public List<SelectItem> getTimes() {
    return times.choices(reviewDays);
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

  public String getReviewDays() {
    return reviewDays;
  }

  public void setReviewDays(String reviewDays) {
    this.reviewDays = reviewDays;
  }
}
