package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.praxis.communities.ContributionId;
import org.praxis.communities.view.TopicView;
import org.praxis.people.PersonId;
import org.praxis.training.StepId;
import org.praxis.training.talk.ApprovalReason;
import org.praxis.training.talk.TalkApproving;
import org.praxis.training.talk.TopicSteps;
import org.praxis.training.talk.view.Approvable;
import org.praxis.training.talk.view.TopicStep;
import org.praxis.web.communities.Post;
import org.praxis.web.communities.TopicPage;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;

/**
 * Of which tracks a topic is a part, on the topic's page, and approving of what learners wrote
 * there: the page of a step is that of the expert's edition, which may not have it.
 */
@Named
@RequestScoped
public class TopicTracks {
  @Inject TopicSteps steps;
  @Inject TalkApproving approving;
  @Inject TopicPage page;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject HttpServletRequest request;

  private List<TopicStep> found;
  private List<Approvable> asked;

  /** Tries what was pressed, if something was. */
  public void pressed() {
    attempt.pressed(
        "approve",
        id ->
            after(
                id,
                true,
                reply -> {
                  attempt.shows("reason", "reason-" + id + "-" + step());
                  approving.approve(
                      track(), step(), reply, new ApprovalReason(request.getParameter("reason")));
                }));
    attempt.pressed(
        "unapprove", id -> after(id, false, reply -> approving.takeBack(track(), step(), reply)));
  }

  private interface Act {
    void on(ContributionId reply);
  }

  private String after(String id, boolean approved, Act act) {
    ContributionId reply = Address.id(id, ContributionId::new);
    act.on(reply);
    return TopicPage.address(address.id(ContributionId::new), reply, approved);
  }

  // A form that was not sent by the page may lack what it is about.
  private String track() {
    String slug = request.getParameter("track");
    return slug == null ? "" : slug;
  }

  private StepId step() {
    String id = request.getParameter("step");
    return Address.id(id == null ? "" : id, StepId::new);
  }

  /** Steps of tracks as they are now. */
  public List<TopicStep> of(ContributionId topic) {
    return found(topic).stream().filter(TopicStep::current).toList();
  }

  private List<TopicStep> found(ContributionId topic) {
    if (found == null) {
      found = steps.of(topic);
    }
    return found;
  }

  /** Whether the reader is an expert of a step that is talked about here. */
  public boolean isExpert() {
    TopicView topic = page.getTopic();
    return topic != null
        && topic.published()
        && found(topic.id()).stream().anyMatch(TopicStep::expert);
  }

  /** What they may approve of, of what the page shows. */
  public List<Approvable> getAsked() {
    if (asked == null) {
      Map<ContributionId, PersonId> written =
          page.getPosts().stream()
              .filter(Post::published)
              .map(Post::reply)
              .collect(
                  Collectors.toMap(
                      reply -> reply.id(), reply -> reply.author().id(), (one, same) -> one));
      asked = isExpert() ? steps.toApprove(page.getTopic().id(), written) : List.of();
    }
    return asked;
  }

  /** The same of one reply. */
  public List<Approvable> asked(ContributionId reply) {
    return getAsked().stream().filter(one -> one.contribution().equals(reply)).toList();
  }
}
