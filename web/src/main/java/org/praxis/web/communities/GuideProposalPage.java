package org.praxis.web.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.praxis.communities.guides.Acceptance;
import org.praxis.communities.guides.ChangeProposing;
import org.praxis.communities.guides.ChangeReview;
import org.praxis.communities.guides.CommentDraft;
import org.praxis.communities.guides.ProposalAnswer;
import org.praxis.communities.guides.ProposalId;
import org.praxis.communities.guides.ProposalReading;
import org.praxis.communities.guides.view.GuideSent;
import org.praxis.communities.guides.view.ProposalView;
import org.praxis.platform.content.Diff;
import org.praxis.platform.content.Excerpts;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Numbers;

/** A proposed change: what it would do, what is said on it, and answering it. */
@Named
@RequestScoped
public class GuideProposalPage {
  @Inject ProposalReading reading;
  @Inject ChangeReview review;
  @Inject ChangeProposing proposing;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject HttpServletRequest request;

  private ProposalView change;

  public static String address(ProposalId id) {
    return "/communities/guide-proposal/" + id;
  }

  public void load() {
    attempt.pressed("accept", pressed -> accepted(review.accept(id(), acceptance())));
    attempt.pressed(
        "return", pressed -> after("guideReturned", () -> review.giveBack(id(), answer())));
    attempt.pressed(
        "reject", pressed -> after("guideRejected", () -> review.reject(id(), answer())));
    attempt.pressed(
        "comment",
        pressed ->
            after("guideCommented", () -> review.comment(id(), new CommentDraft(typed("text")))));
    attempt.pressed("withdraw", pressed -> after("guideWithdrawn", () -> proposing.withdraw(id())));
    if (!attempt.isOver()) {
      change = reading.one(id());
    }
  }

  // What is held has a page of its own, which is its author's; whoever accepted it stays here.
  private String accepted(GuideSent sent) {
    return sent.held()
        ? address(id()) + "?done=guideAcceptedHeld"
        : GuidePage.address(sent.guide()) + "?done=guideAccepted";
  }

  private String after(String done, Runnable act) {
    act.run();
    return address(id()) + "?done=" + done;
  }

  private Acceptance acceptance() {
    attempt.shows("title", "resolved-title");
    attempt.shows("text", "resolved");
    return new Acceptance(
        version(), Numbers.whole(typed("revision")), typed("resolved-title"), typed("resolved"));
  }

  private ProposalAnswer answer() {
    return new ProposalAnswer(version(), typed("text"));
  }

  private Long version() {
    Integer version = Numbers.whole(typed("version"));
    return version == null ? null : version.longValue();
  }

  private String typed(String field) {
    return request.getParameter(field);
  }

  private ProposalId id() {
    return address.id(ProposalId::new);
  }

  /** With a few lines around each. */
  public List<Diff.Part> getChanges() {
    return Excerpts.of(change.changes());
  }

  public ProposalView getChange() {
    return change;
  }

  /**
   * The guide with the change as whoever accepts it would have it: as typed, or as it goes
   * together.
   */
  public String getResolved() {
    String typed = typed("resolved");
    return typed == null ? change.merged() : typed;
  }

  public String getResolvedTitle() {
    String typed = typed("resolved-title");
    return typed == null ? change.mergedTitle() : typed;
  }
}
