package org.praxis.web.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.praxis.communities.AnswerAcceptance;
import org.praxis.communities.ContributionId;
import org.praxis.communities.ContributionState;
import org.praxis.communities.IdeaState;
import org.praxis.communities.ManyTold;
import org.praxis.communities.NoSuchContribution;
import org.praxis.communities.Quoting;
import org.praxis.communities.ReplyDraft;
import org.praxis.communities.Replying;
import org.praxis.communities.TopicKind;
import org.praxis.communities.TopicReading;
import org.praxis.communities.guides.view.GuideLink;
import org.praxis.communities.view.ReplyView;
import org.praxis.communities.view.Spot;
import org.praxis.communities.view.Submitted;
import org.praxis.communities.view.TopicView;
import org.praxis.communities.visit.TopicVisiting;
import org.praxis.communities.visit.view.TopicVisit;
import org.praxis.communities.writing.DraftPurpose;
import org.praxis.people.view.PersonChip;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;

/** A topic with its replies: reading, replying, and choosing the answer. */
@Named
@RequestScoped
public class TopicPage {
  @Inject TopicVisiting visiting;
  @Inject TopicReading reading;
  @Inject Replying replying;
  @Inject AnswerAcceptance acceptance;
  @Inject Quoting quoting;
  @Inject TopicActs acts;
  @Inject Belonging belonging;
  @Inject Attending attending;
  @Inject Held held;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject Editor editor;
  @Inject HttpServletRequest request;

  private TopicVisit visit;
  private List<Post> posts = List.of();
  private String text;
  private ContributionId to;
  private Integer told;
  private boolean warned;

  public void load() {
    attempt.pressed(
        "accept",
        reply -> {
          acceptance.accept(id(), Address.id(reply, ContributionId::new));
          return address() + "?done=accepted#answer";
        });
    belonging.pressed((slug, done) -> address() + "?done=" + done + "#reply");
    acts.pressed(id());
    attending.pressed(id(), address());
    if (!attempt.isOver()) {
      show();
    }
  }

  // A topic may have become a reply of another, and a reply may stand in another topic now: their
  // old addresses lead on, for as long as that is so.
  private void show() {
    try {
      visit = visit();
      TopicView topic = visit.topic();
      posts = Post.of(visit, held::justSent, this::acceptable);
      attending.read(visit);
      if (topic.published() && topic.community().may().write()) {
        editor
            .open(DraftPurpose.REPLY, topic.id().value(), visit.drafts())
            .ifPresent(draft -> text = draft.text());
      }
      if (!"POST".equals(request.getMethod())) {
        prepare();
      }
    } catch (NoSuchContribution e) {
      ContributionId moved = replyWanted() == null ? id() : replyWanted();
      // Not for good: what became a part of another can be split off again.
      Faces.redirect(Faces.getRequestContextPath() + address(reading.topicOf(moved), moved));
    }
  }

  // A link from elsewhere names the reply, not the page on which it stands today.
  private TopicVisit visit() {
    if (replyWanted() != null) {
      return visiting.visit(id(), replyWanted());
    }
    return request.getParameter("new") != null
        ? visiting.visitNews(id())
        : visiting.visit(id(), new Spot(parameter("under"), address.page().number()));
  }

  // Whoever answers a reply, or quotes it, has it before them.
  private ContributionId replyWanted() {
    return Stream.of("reply", "to", "quote")
        .map(this::parameter)
        .filter(Objects::nonNull)
        .findFirst()
        .filter(wanted -> !wanted.equals(id()))
        .orElse(null);
  }

  // Links prepare a reply, so that it works without script: to whom, and with what quoted.
  private void prepare() {
    to = parameter("to");
    ContributionId quoted = parameter("quote");
    if (quoted != null) {
      text = (text == null || text.isBlank() ? "" : text.strip() + "\n\n") + quoting.quote(quoted);
    }
  }

  private ContributionId parameter(String name) {
    String value = request.getParameter(name);
    return value == null || value.isEmpty() ? null : Address.id(value, ContributionId::new);
  }

  public void reply() {
    attempt.then(
        () -> {
          try {
            Submitted sent = replying.reply(id(), new ReplyDraft(text, to, told));
            editor.end();
            return "/communities/topic/%s?reply=%s&%s#r-%s"
                .formatted(id(), sent.id(), Held.parameters(sent), sent.id());
          } catch (ManyTold many) {
            told = many.people();
            warned = true;
            throw many;
          }
        });
  }

  /** Where a topic, or a reply in it, is read. */
  static String address(ContributionId topic, ContributionId contribution) {
    String page = "/communities/topic/" + topic;
    return topic.equals(contribution)
        ? page
        : page + "?reply=" + contribution + "#r-" + contribution;
  }

  /** The same of a reply of which somebody has just approved, or does not any more. */
  public static String address(ContributionId topic, ContributionId reply, boolean approved) {
    return "/communities/topic/%s?reply=%s&done=%s#r-%s"
        .formatted(topic, reply, approved ? "approved" : "unapproved", reply);
  }

  // A question can take a reply as its answer, and only from who asked.
  private boolean acceptable(ReplyView reply) {
    TopicView topic = visit.topic();
    return topic.mine()
        && topic.kind() == TopicKind.QUESTION
        && topic.published()
        && !topic.community().community().archived()
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
    return visit.topic().title() != null;
  }

  public TopicView getTopic() {
    return visit == null ? null : visit.topic();
  }

  /** Whether the reader reports it, and nobody has decided. */
  public boolean reported(ContributionId post) {
    return visit.reported().contains(post.value());
  }

  /** Whether the reader may reply here. */
  public boolean isOpen() {
    TopicView topic = visit.topic();
    return topic.published() && topic.community().may().write() && topic.closing() == null;
  }

  /** Those that were made from the topic. */
  public List<GuideLink> getGuides() {
    return visit.guides();
  }

  /** The page's replies, each where it stands. */
  public List<Post> getPosts() {
    return posts;
  }

  /** The identity of the reply that the next one replies to; empty where it is the topic. */
  public String getTo() {
    return to == null ? "" : to.toString();
  }

  public void setTo(String to) {
    this.to = to == null || to.isEmpty() ? null : Address.id(to, ContributionId::new);
  }

  /** Who wrote the reply that the next one replies to; null where that is not on this page. */
  public PersonChip getAddressee() {
    return posts.stream()
        .map(Post::reply)
        .filter(reply -> reply.id().equals(to))
        .map(ReplyView::author)
        .findFirst()
        .orElse(null);
  }

  /** How many people the author has been told would be told. */
  public Integer getTold() {
    return told;
  }

  public void setTold(Integer told) {
    this.told = told;
  }

  /** Whether the next press tells many people. */
  public boolean isWarned() {
    return warned;
  }

  /** What may become of an idea. */
  public List<IdeaState> getIdeaStates() {
    return List.of(IdeaState.values());
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}
