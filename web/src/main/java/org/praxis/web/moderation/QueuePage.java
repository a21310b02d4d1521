package org.praxis.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.moderation.CaseId;
import org.praxis.moderation.CaseReview;
import org.praxis.moderation.DecidingTogether;
import org.praxis.moderation.ManyRulings;
import org.praxis.moderation.Verdict;
import org.praxis.moderation.view.DecidedTogether;
import org.praxis.moderation.view.PoliciesView;
import org.praxis.moderation.view.QueueItem;
import org.praxis.platform.Page;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Numbers;
import org.praxis.web.page.Viewer;

/**
 * What waits for this moderator, or that of it which the address asks for; and deciding several of
 * them with the same reason.
 */
@Named
@RequestScoped
public class QueuePage {
  @Inject CaseReview review;
  @Inject DecidingTogether together;
  @Inject QueueFilters filters;
  @Inject Viewer viewer;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject HttpServletRequest request;

  private Page<QueueItem> cases;
  private PoliciesView policies;
  private DecidedTogether outcome;
  private Integer undone;

  public void load() {
    attempt.pressed("together", pressed -> decide());
    attempt.pressed("untogether", this::undo);
    cases = review.queue(filters.filter(), address.page());
    if (filters.isAll()) {
      viewer.hasWaiting(cases.total());
    }
    policies =
        filters.getPlace() == null
            ? review.policiesOfAll().orElse(null)
            : review.policiesOf(filters.getPlace());
  }

  // What came of it is shown once, on this page: it stands in no address.
  private String decide() {
    ChosenClause clause = ChosenClause.of(getClause());
    outcome =
        together.decide(
            new ManyRulings(getVerdict(), clause.number(), message(), chosen(), clause.policy()));
    return null;
  }

  private String undo(String decided) {
    undone =
        together.undo(
            Stream.of(decided.split(",")).map(id -> Address.id(id, CaseId::new)).toList());
    return null;
  }

  private List<ManyRulings.Chosen> chosen() {
    String[] chosen = request.getParameterValues("case");
    return chosen == null ? List.of() : Stream.of(chosen).map(QueuePage::chosen).toList();
  }

  // A case with its version, as the check box has it.
  private static ManyRulings.Chosen chosen(String box) {
    String[] parts = box.split("/", 2);
    Integer version = parts.length < 2 ? null : Numbers.whole(parts[1]);
    return new ManyRulings.Chosen(
        Address.id(parts[0], CaseId::new), version == null ? null : version.longValue());
  }

  public Page<QueueItem> getCases() {
    return cases;
  }

  /**
   * By which several can be given back; where several communities are shown, the company's
   * guidelines, and null where there are none.
   */
  public PoliciesView getPolicies() {
    return policies;
  }

  /**
   * Without a clause several can only be approved, or stay where they are read afterwards: what is
   * reported cannot be decided together then.
   */
  public List<Verdict> getVerdicts() {
    if (policies == null) {
      return filters.isAfterwards()
          ? List.of(Verdict.KEEP)
          : filters.isPublished() ? List.of() : List.of(Verdict.APPROVE);
    }
    // An edit is one of a single text, and so is where it goes.
    return Verdict.of(filters.isPublished()).stream()
        .filter(verdict -> verdict != Verdict.EDIT && !verdict.relocates())
        .toList();
  }

  /** What came of deciding several; null where nobody did. */
  public DecidedTogether getOutcome() {
    return outcome;
  }

  /** Those that were decided together, for undoing them. */
  public String getDecided() {
    return outcome.decided().stream().map(CaseId::toString).collect(Collectors.joining(","));
  }

  /** How many were undone; null where nobody did. */
  public Integer getUndone() {
    return undone;
  }

  /** For how long what was decided now can be undone, in seconds. */
  public long getUndoable() {
    return CaseReview.UNDOABLE.toSeconds();
  }

  /** Whether that one was chosen in a form that was refused. */
  public boolean isChosen(QueueItem item) {
    String[] chosen = request.getParameterValues("case");
    return attempt.isRefused()
        && chosen != null
        && List.of(chosen).contains(item.id() + "/" + item.version());
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

  /** As written in a form that was refused; null where there is nothing to write once more. */
  public String getMessage() {
    return attempt.isRefused() ? message() : null;
  }

  private String message() {
    return request.getParameter("message");
  }
}
