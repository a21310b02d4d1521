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
  private CaseId next;

  public void load() {
    attempt.pressed("decide", version -> decide(Numbers.whole(version)));
    if (!attempt.isOver()) {
      view = review.open(id());
      next = after(view.submittedAt()).orElse(null);
    }
  }

  private String decide(Integer versionRead) {
    Long version = versionRead == null ? null : versionRead.longValue();
    Ruling ruling = new Ruling(getVerdict(), getClause(), getMessage(), version);
    Instant submitted = review.open(id()).submittedAt();
    review.decide(id(), ruling);
    return after(submitted).map(other -> "/moderation/case/" + other).orElse("/moderation/queue")
        + "?decided="
        + id();
  }

  // Onwards from where the moderator is, so that a case they passed over does not come back after
  // each decision; at the end from the beginning again.
  private Optional<CaseId> after(Instant submitted) {
    Optional<QueueItem> first = Optional.empty();
    Page<QueueItem> page;
    int number = 1;
    do {
      page = review.queue(new PageRequest(number++, PageRequest.LARGEST));
      List<QueueItem> others =
          page.items().stream().filter(item -> !item.id().equals(id())).toList();
      Optional<QueueItem> onwards =
          others.stream().filter(item -> !item.submittedAt().isBefore(submitted)).findFirst();
      if (onwards.isPresent()) {
        return onwards.map(QueueItem::id);
      }
      first = first.or(() -> others.stream().findFirst());
    } while (page.hasNext());
    return first.map(QueueItem::id);
  }

  private CaseId id() {
    return address.id(CaseId::new);
  }

  public CaseView getCase() {
    return view;
  }

  /** The next case in the queue, or null when no other waits. */
  public CaseId getNext() {
    return next;
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
