package org.praxis.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.praxis.moderation.CaseClaiming;
import org.praxis.moderation.CaseEscalating;
import org.praxis.moderation.CaseId;
import org.praxis.moderation.CaseReview;
import org.praxis.moderation.Correction;
import org.praxis.moderation.DecisionUndoing;
import org.praxis.moderation.EscalationDraft;
import org.praxis.moderation.PassageComment;
import org.praxis.moderation.Ruling;
import org.praxis.moderation.UnmaskDraft;
import org.praxis.moderation.Unmasking;
import org.praxis.moderation.Verdict;
import org.praxis.moderation.view.CaseView;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.content.ContentKind;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Numbers;
import org.praxis.web.page.Viewer;

/** One case: what a moderator needs to decide it, and deciding it. */
@Named
@RequestScoped
public class CasePage {
  @Inject CaseReview review;
  @Inject CaseClaiming claiming;
  @Inject DecisionUndoing undoing;
  @Inject CaseEscalating escalating;
  @Inject Unmasking unmasking;
  @Inject QueueFilters filters;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject Viewer viewer;
  @Inject HttpServletRequest request;

  private CaseView view;
  private CaseId next;
  private CaseId previous;

  public void load() {
    attempt.pressed("decide", version -> decide(Numbers.whole(version)));
    attempt.pressed("restore", version -> restore(Numbers.whole(version)));
    attempt.pressed("claim", pressed -> claim());
    attempt.pressed("release", pressed -> release());
    attempt.pressed("undo", pressed -> undo());
    attempt.pressed("escalate", pressed -> escalate());
    attempt.pressed("unmask", pressed -> unmask());
    if (!attempt.isOver()) {
      view = review.open(id());
      next = review.after(id(), filters.filter()).orElse(null);
      previous = review.before(id(), filters.filter()).orElse(null);
    }
  }

  private String decide(Integer versionRead) {
    Long version = versionRead == null ? null : versionRead.longValue();
    ChosenClause clause = ChosenClause.of(getClause());
    review.decide(
        id(),
        new Ruling(
            getVerdict(),
            clause.number(),
            getMessage(),
            version,
            false,
            commented(),
            edit(),
            clause.policy()));
    return review
            .after(id(), filters.filter())
            .map(other -> "/moderation/case/" + other)
            .orElse("/moderation/queue")
        + filters.query("decided=" + id());
  }

  private String restore(Integer versionRead) {
    Long version = versionRead == null ? null : versionRead.longValue();
    review.decide(id(), new Ruling(Verdict.RESTORE, null, getMessage(), version));
    return here();
  }

  private String claim() {
    claiming.claim(id());
    return here();
  }

  private String release() {
    claiming.release(id());
    return "/moderation/queue" + filters.getQuery();
  }

  private String undo() {
    undoing.undo(id());
    return here();
  }

  private String escalate() {
    escalating.escalate(id(), new EscalationDraft(getReason()));
    return "/moderation/case/" + id() + filters.query("done=escalated");
  }

  private String unmask() {
    attempt.shows("reason", "unmask-reason");
    unmasking.unmask(id(), new UnmaskDraft(getUnmaskReason()));
    return here();
  }

  private String here() {
    return "/moderation/case/" + id() + filters.getQuery();
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

  /** The one before it in the queue, or null when none is. */
  public CaseId getPrevious() {
    return previous;
  }

  /** Whether another moderator has the case to themselves. */
  public boolean isOthers() {
    return view.claim() != null && !view.claim().mine();
  }

  /** Whether it was handed up, past the reader. */
  public boolean isPast() {
    return view.escalation() != null && view.escalation().past();
  }

  /** Whether the reader can hand it up: it waits for them, and somebody is above. */
  public boolean isEscalatable() {
    return view.escalatable() && !isOwn() && !isOthers() && !isPast();
  }

  /** The names of the keys that do something here. */
  public List<String> getKeys() {
    return Stream.of(
            getVerdicts().stream().map(Verdict::name),
            // What is reported and stays or goes is not said passage by passage.
            view.reported() == null ? Stream.of("comment") : Stream.<String>empty(),
            Stream.of("template", "send", "claim"),
            view.escalatable() ? Stream.of("escalate") : Stream.<String>empty(),
            Stream.of("undo", "next", "previous", "queue", "help"))
        .flatMap(Function.identity())
        .toList();
  }

  /** Nobody decides on what they wrote themselves. */
  public boolean isOwn() {
    return viewer.getProfile().chip().id().equals(view.author().id());
  }

  /** Why they have to know the names, as written in a form that was refused; null before. */
  public String getUnmaskReason() {
    return request.getParameter("unmask-reason");
  }

  /** Those that answer what the case asks. */
  public List<Verdict> getVerdicts() {
    return Verdict.of(view.reported() != null).stream()
        .filter(verdict -> verdict != Verdict.EDIT || isEditable())
        .filter(verdict -> verdict != Verdict.LOCK || isTitled())
        .toList();
  }

  /** Whether a moderator can change it while they let it through; a guide is changed there. */
  public boolean isEditable() {
    return view.reported() == null
        && view.content().summary().content().kind() != ContentKind.GUIDE;
  }

  /** Whether it has a title of its own. */
  public boolean isTitled() {
    return view.content().summary().content().kind() == ContentKind.TOPIC;
  }

  private Correction edit() {
    return getVerdict() == Verdict.EDIT
        ? new Correction(request.getParameter("edit-title"), request.getParameter("edit-text"))
        : null;
  }

  /** As edited in the form that was sent; before, as the author wrote it. */
  public String getEditTitle() {
    String typed = request.getParameter("edit-title");
    return typed == null ? view.content().summary().title() : typed;
  }

  /** As edited in the form that was sent; before, as the author wrote it. */
  public String getEditText() {
    String typed = request.getParameter("edit-text");
    return typed == null ? view.content().source() : typed;
  }

  /** Whether the form that was sent had an edit which another decision came before. */
  public boolean isEditTyped() {
    return getVerdict() == Verdict.EDIT;
  }

  /** As chosen in the form that was sent; null before. */
  public Verdict getVerdict() {
    return Stream.of(Verdict.values())
        .filter(verdict -> verdict.name().equals(request.getParameter("verdict")))
        .findFirst()
        .orElse(null);
  }

  /** As chosen in the form that was sent; null before. */
  public String getClause() {
    return request.getParameter("clause");
  }

  /** As written in the form that was sent; null before. */
  public String getReason() {
    return request.getParameter("reason");
  }

  /** As written in the form that was sent; null before. */
  public String getMessage() {
    return request.getParameter("message");
  }

  /** The comments on passages as passages.js has them in the form that was sent; null before. */
  public String getComments() {
    return request.getParameter("comments");
  }

  /** The same, one by one; none where they were not written by passages.js. */
  public List<PassageComment> getSaidOfPassages() {
    try {
      return saidOfPassages();
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }

  private List<PassageComment> saidOfPassages() {
    String written = getComments();
    return PassageComment.of(written == null || written.isBlank() ? null : written);
  }

  // They are one field here, which says what is wrong with any of them.
  private List<PassageComment> commented() {
    try {
      List<PassageComment> said = saidOfPassages();
      for (int i = 0; i < said.size(); i++) {
        for (String part : List.of("start", "quote", "comment")) {
          attempt.shows("comments[" + i + "]." + part, "comments");
        }
      }
      return said;
    } catch (IllegalArgumentException e) {
      throw new InvalidInput("comments", "moderation.comments.unreadable");
    }
  }
}
