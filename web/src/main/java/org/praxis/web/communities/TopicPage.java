package org.praxis.web.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.praxis.communities.AnswerAcceptance;
import org.praxis.communities.ContributionId;
import org.praxis.communities.ContributionState;
import org.praxis.communities.NoSuchContribution;
import org.praxis.communities.ReplyDraft;
import org.praxis.communities.Replying;
import org.praxis.communities.TopicKind;
import org.praxis.communities.TopicReading;
import org.praxis.communities.view.ReplyView;
import org.praxis.communities.view.Submitted;
import org.praxis.communities.view.TopicView;
import org.praxis.communities.writing.DraftPurpose;
import org.praxis.platform.PageRequest;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;

/** A topic with its replies: reading, replying, and choosing the answer. */
@Named
@RequestScoped
public class TopicPage {
  @Inject TopicReading reading;
  @Inject Replying replying;
  @Inject AnswerAcceptance acceptance;
  @Inject Belonging belonging;
  @Inject Attending attending;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject Editor editor;
  @Inject HttpServletRequest request;

  private TopicView topic;
  private String text;

  public void load() {
    attempt.pressed(
        "accept",
        reply -> {
          acceptance.accept(id(), Address.id(reply, ContributionId::new));
          return address() + "?done=accepted#answer";
        });
    belonging.pressed((slug, done) -> address() + "?done=" + done + "#reply");
    attending.pressed(id(), address());
    if (!attempt.isOver()) {
      show();
    }
  }

  // A topic may have become a reply of another, and a reply may stand in another topic now: their
  // old addresses lead on.
  private void show() {
    try {
      topic = reading.topic(id(), page());
      attending.read(topic);
      if (topic.published() && topic.community().may().write()) {
        editor.open(DraftPurpose.REPLY, topic.id().value()).ifPresent(draft -> text = draft.text());
      }
    } catch (NoSuchContribution e) {
      Faces.redirectPermanent("%s", placeNow(replyWanted() == null ? id() : replyWanted()));
    }
  }

  private String placeNow(ContributionId reply) {
    ContributionId now = reading.topicOf(reply);
    return Faces.getRequestContextPath()
        + "/communities/topic/"
        + now
        + "?reply="
        + reply
        + "#r-"
        + reply;
  }

  private ContributionId replyWanted() {
    String reply = request.getParameter("reply");
    return reply == null ? null : Address.id(reply, ContributionId::new);
  }

  // A link from elsewhere names the reply, not the page on which it stands today.
  private PageRequest page() {
    Optional<ContributionId> wanted =
        request.getParameter("reply") == null && request.getParameter("new") != null
            ? attending.firstNew(id())
            : Optional.ofNullable(replyWanted());
    return wanted.map(one -> PageRequest.of(reading.pageOf(id(), one))).orElseGet(address::page);
  }

  public void reply() {
    attempt.then(
        () -> {
          Submitted sent = replying.reply(id(), new ReplyDraft(text));
          editor.end();
          return address()
              + "?page="
              + reading.pageOf(id(), sent.id())
              + "&"
              + Held.parameters(sent)
              + "#r-"
              + sent.id();
        });
  }

  /** A question can take a reply as its answer, and only from who asked. */
  public boolean acceptable(ReplyView reply) {
    return topic.mine()
        && topic.kind() == TopicKind.QUESTION
        && topic.published()
        && !reply.accepted()
        && reply.state() == ContributionState.PUBLISHED;
  }

  private String address() {
    return "/communities/topic/" + id();
  }

  private ContributionId id() {
    return address.id(ContributionId::new);
  }

  /** Of a topic that its author has taken back, others do not see the title. */
  public boolean isTitled() {
    return topic.title() != null;
  }

  public TopicView getTopic() {
    return topic;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}
