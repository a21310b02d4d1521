package org.praxis.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.praxis.moderation.CaseClaiming;
import org.praxis.moderation.CaseEscalating;
import org.praxis.moderation.CaseId;
import org.praxis.moderation.CaseReview;
import org.praxis.moderation.DecisionPreviewing;
import org.praxis.moderation.DecisionUndoing;
import org.praxis.moderation.EscalationDraft;
import org.praxis.moderation.HoldReason;
import org.praxis.moderation.PassageComment;
import org.praxis.moderation.Policy;
import org.praxis.moderation.Ruling;
import org.praxis.moderation.UnmaskDraft;
import org.praxis.moderation.Unmasking;
import org.praxis.moderation.Verdict;
import org.praxis.moderation.view.CaseView;
import org.praxis.moderation.view.CharterView;
import org.praxis.moderation.view.DecisionView;
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
  @Inject DecisionPreviewing previewing;
  @Inject CaseEscalating escalating;
  @Inject Unmasking unmasking;
  @Inject QueueFilters filters;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject Viewer viewer;
  @Inject HttpServletRequest request;

  private CaseView view;
  private DecisionView undone;
  private CaseId next;
  private CaseId previous;

  public void load() {
    attempt.pressed("decide", version -> decide(Numbers.whole(version)));
    attempt.pressed("restore", version -> restore(Numbers.whole(version)));
    // Communities are looked for in the decision's own form, which is shown again as it was sent.
    attempt.pressed("find", pressed -> null);
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
    DecisionForm form = getForm();
    ChosenClause clause = ChosenClause.of(form.clause());
    review.decide(
        id(),
        new Ruling(
            form.verdict(),
            clause.number(),
            form.message(),
            version,
            false,
            commented(),
            form.edit(),
            clause.policy(),
            form.to()));
    return review
            .after(id(), filters.filter())
            .map(other -> "/moderation/case/" + other)
            .orElse("/moderation/queue")
        + filters.query("decided=" + id());
  }

  private String restore(Integer versionRead) {
    Long version = versionRead == null ? null : versionRead.longValue();
    review.decide(id(), new Ruling(Verdict.RESTORE, null, getForm().message(), version));
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

  // What had been decided is shown once, in the form, to be decided otherwise: it stands in no
  // address.
  private String undo() {
    undone = undoing.undo(id());
    return null;
  }

  private String escalate() {
    escalating.escalate(id(), new EscalationDraft(getForm().reason()));
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
        .filter(verdict -> verdict != Verdict.LOCK && verdict != Verdict.MOVE || isTitled())
        .filter(verdict -> verdict != Verdict.SPLIT || isReply())
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

  /** Whether it answers in a topic, and can be one itself. */
  public boolean isReply() {
    return view.content().summary().content().kind() == ContentKind.REPLY;
  }

  /** What was typed or chosen, or stood in the decision that was undone. */
  public DecisionForm getForm() {
    return new DecisionForm(request, undone);
  }

  /** Whether a decision was undone a moment ago. */
  public boolean isUndone() {
    return undone != null;
  }

  /**
   * The clause, as a select has it, that it probably rests on, because what it is held for does;
   * null where that says nothing, or another edition is in force, in which it might be another.
   */
  public String getLikely() {
    return view.reasons().stream()
        .filter(reason -> reason.clause() != null && isInForce(reason))
        .map(reason -> ChosenClause.of(reason).value())
        .findFirst()
        .orElse(null);
  }

  private boolean isInForce(HoldReason reason) {
    CharterView policy = reason.policy() == Policy.GUIDELINES ? view.guidelines() : view.charter();
    return policy != null
        && (reason.edition() == null || reason.edition().equals(policy.edition()));
  }

  /** Until when its author could appeal against a decision that takes effect now. */
  public Instant getAppealable() {
    return previewing.appealable();
  }

  // They are one field here, which says what is wrong with any of them.
  private List<PassageComment> commented() {
    try {
      List<PassageComment> said = getForm().readPassages();
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
