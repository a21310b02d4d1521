package org.praxis.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.praxis.moderation.CaseId;
import org.praxis.moderation.CaseReview;
import org.praxis.moderation.ClauseKind;
import org.praxis.moderation.Ruling;
import org.praxis.moderation.Verdict;
import org.praxis.moderation.view.CaseView;
import org.praxis.moderation.view.QueueItem;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Numbers;
import org.praxis.web.page.Viewer;

/** One case: what a moderator needs to decide it, and deciding it. */
@Named
@RequestScoped
public class CasePage {
  @Inject CaseReview review;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject Viewer viewer;
  @Inject HttpServletRequest request;

  private CaseView view;
  private Page<QueueItem> waiting;

  public void load() {
    attempt.pressed("decide", version -> decide(Numbers.whole(version)));
    if (!attempt.isOver()) {
      view = review.open(id());
      waiting = review.queue(PageRequest.first());
    }
  }

  private String decide(Integer versionRead) {
    Long version = versionRead == null ? null : versionRead.longValue();
    Ruling ruling = new Ruling(getVerdict(), getClause(), getMessage(), version);
    Instant submitted = review.open(id()).submittedAt();
    review.decide(id(), ruling);
    return after(review.queue(PageRequest.first()).items(), submitted)
            .map(next -> "/moderation/case/" + next)
            .orElse("/moderation/queue")
        + "?decided="
        + id();
  }

  // Onwards from where the moderator is, so that a case they passed over does not come back after
  // each decision; at the end from the beginning again.
  private Optional<CaseId> after(List<QueueItem> queue, Instant submitted) {
    List<QueueItem> others = queue.stream().filter(item -> !item.id().equals(id())).toList();
    return others.stream()
        .filter(item -> !item.submittedAt().isBefore(submitted))
        .findFirst()
        .or(() -> others.stream().findFirst())
        .map(QueueItem::id);
  }

  private CaseId id() {
    return address.id(CaseId::new);
  }

  public CaseView getCase() {
    return view;
  }

  /** How many cases wait, this one included. */
  public long getWaiting() {
    return waiting.total();
  }

  /** The next case in the queue, or null when no other waits. */
  public CaseId getNext() {
    return after(waiting.items(), view.submittedAt()).orElse(null);
  }

  /** Nobody decides on what they wrote themselves. */
  public boolean isOwn() {
    return view.author().id().equals(viewer.getProfile().chip().id());
  }

  public Verdict[] getVerdicts() {
    return Verdict.values();
  }

  public ClauseKind[] getKinds() {
    return ClauseKind.values();
  }

  /** As chosen in the form that was sent; null before. */
  public Verdict getVerdict() {
    return Stream.of(Verdict.values())
        .filter(verdict -> verdict.name().equals(request.getParameter("verdict")))
        .findFirst()
        .orElse(null);
  }

  /** As chosen in the form that was sent; null before. */
  public Integer getClause() {
    return Numbers.whole(request.getParameter("clause"));
  }

  /** As written in the form that was sent; null before. */
  public String getMessage() {
    return request.getParameter("message");
  }
}
