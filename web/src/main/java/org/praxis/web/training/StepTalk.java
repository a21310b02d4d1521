package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.praxis.communities.AnswerAcceptance;
import org.praxis.communities.ContributionId;
import org.praxis.communities.ContributionState;
import org.praxis.communities.Endorsing;
import org.praxis.communities.ManyTold;
import org.praxis.communities.ReplyDraft;
import org.praxis.communities.Replying;
import org.praxis.communities.TopicKind;
import org.praxis.communities.view.ReplyView;
import org.praxis.communities.view.Submitted;
import org.praxis.training.StepId;
import org.praxis.training.talk.ApprovalReason;
import org.praxis.training.talk.ConditionKind;
import org.praxis.training.talk.Judgement.Condition;
import org.praxis.training.talk.TalkApproving;
import org.praxis.training.talk.TalkPlace;
import org.praxis.training.talk.TalkReading;
import org.praxis.training.talk.view.ApprovalView;
import org.praxis.training.talk.view.TalkView;
import org.praxis.training.view.StepView;
import org.praxis.web.communities.Held;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Numbers;

/**
 * The conversation beside a step: the replies of its topic, writing one, and what colleagues and
 * experts make of them. All of it happens to the topic itself, and leads back to the step.
 */
@Named
@RequestScoped
public class StepTalk {
  @Inject TalkReading reading;
  @Inject TalkApproving approving;
  @Inject Replying replying;
  @Inject Endorsing endorsing;
  @Inject AnswerAcceptance acceptance;
  @Inject Words words;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject HttpServletRequest request;

  private TalkView view;
  private Integer told;

  /** A reply as it stands in the step. */
  public record Said(
      ReplyView reply,
      boolean nested,
      boolean acceptable,
      boolean approvable,
      boolean approved,
      List<ApprovalView> approvals) {
    public boolean published() {
      return reply.state() == ContributionState.PUBLISHED;
    }
  }

  /** Tries what was pressed, if something was. */
  void pressed(String slug, StepView step, String here) {
    attempt.pressed("reply", topic -> reply(topic, here));
    attempt.pressed("helped", id -> after(here, id, "helped", endorsing::helped));
    attempt.pressed("unhelped", id -> after(here, id, "unhelped", endorsing::helpedNot));
    attempt.pressed(
        "accept",
        id ->
            after(
                here,
                id,
                "accepted",
                reply -> acceptance.accept(contribution(request.getParameter("topic")), reply)));
    attempt.pressed(
        "approve",
        id ->
            after(
                here, id, "approved", reply -> approving.approve(slug, step.id(), reply, why(id))));
    attempt.pressed(
        "unapprove",
        id -> after(here, id, "unapproved", reply -> approving.takeBack(slug, step.id(), reply)));
    attempt.pressed(
        "count",
        id -> {
          reading.count();
          return here + "?done=counted";
        });
  }

  private interface Act {
    void on(ContributionId contribution);
  }

  private static String after(String here, String id, String done, Act act) {
    act.on(contribution(id));
    return here + "?done=" + done + "#r-" + id;
  }

  private ApprovalReason why(String id) {
    attempt.shows("reason", "reason-" + id);
    return new ApprovalReason(request.getParameter("reason-" + id));
  }

  // A form that was not sent by the page may lack what it is about.
  private static ContributionId contribution(String id) {
    return Address.id(id == null ? "" : id, ContributionId::new);
  }

  private String reply(String topic, String here) {
    try {
      String people = request.getParameter("told");
      Submitted sent =
          replying.reply(
              contribution(topic),
              new ReplyDraft(request.getParameter("text"), null, Numbers.whole(people)));
      return here
          + "?"
          + (sent.held() ? Held.parameters(sent) : "done=replied")
          + "#r-"
          + sent.id();
    } catch (ManyTold many) {
      told = many.people();
      throw many;
    }
  }

  void show(String slug, StepId step) {
    view = reading.talk(slug, step, address.page());
  }

  /** Null for a step that is no discussion. */
  public TalkView getView() {
    return view;
  }

  /** Whether whichever answer to a colleague's question does it, as there is nothing to count. */
  public boolean isPlain() {
    return view.place() == TalkPlace.ANSWERING
        && view.conditions().get(0).kind() == ConditionKind.POSTED
        && view.waiting() == 0
        && !view.countable();
  }

  /** The replies of this page, the accepted one first. */
  public List<Said> getSaid() {
    List<Said> said = new ArrayList<>();
    if (view.thread().answer() != null) {
      said.add(said(view.thread().answer(), false));
    }
    view.thread().replies().items().stream()
        .flatMap(
            reply ->
                Stream.concat(
                    Stream.of(reply).filter(one -> !one.accepted()).map(one -> said(one, false)),
                    reply.nested().first().stream()
                        .filter(one -> !one.accepted())
                        .map(one -> said(one, true))))
        .forEach(said::add);
    return said;
  }

  private Said said(ReplyView reply, boolean nested) {
    boolean published = reply.state() == ContributionState.PUBLISHED;
    return new Said(
        reply,
        nested,
        published
            && view.thread().mine()
            && view.thread().kind() == TopicKind.QUESTION
            && !reply.accepted(),
        published && view.expert() && !reply.mine(),
        view.thread().approved(reply.id()),
        view.thread().approvals(reply.id()));
  }

  /** How far a condition is satisfied, in words. */
  public String words(Condition condition) {
    return condition.kind() == ConditionKind.REPLIES && condition.characters() > 0
        ? words.of(
            "training.talk.have.REPLIES.long",
            condition.have(),
            condition.need(),
            condition.characters())
        : words.of("training.talk.have." + condition.kind(), condition.have(), condition.need());
  }

  /** What a reply has to be long enough for the step, in words; null where any length will do. */
  public String getLeast() {
    return view.conditions().stream()
        .filter(condition -> condition.kind() == ConditionKind.REPLIES)
        .filter(condition -> condition.characters() > 0 && !condition.met())
        .map(condition -> words.of("training.talk.least", condition.characters()))
        .findFirst()
        .orElse(null);
  }

  public String getText() {
    return request.getParameter("text");
  }

  /** How many people the author has been told would be told. */
  public Integer getTold() {
    return told;
  }
}
