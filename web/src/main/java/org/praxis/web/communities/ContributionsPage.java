package org.praxis.web.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.praxis.communities.ContributionState;
import org.praxis.communities.MyContributions;
import org.praxis.communities.view.ContributionView;
import org.praxis.moderation.AppealOutcome;
import org.praxis.moderation.CaseId;
import org.praxis.moderation.view.DecisionView;
import org.praxis.platform.Page;
import org.praxis.web.page.Address;

/** What the reader wrote, and what became of it. */
@Named
@RequestScoped
public class ContributionsPage {
  @Inject MyContributions contributions;
  @Inject Address address;

  private Page<ContributionView> mine;

  public void load() {
    mine = contributions.list(address.page());
  }

  /** Where guides stand below; once is enough. */
  public boolean isFirst() {
    return address.page().number() == 1;
  }

  public Page<ContributionView> getMine() {
    return mine;
  }

  /**
   * By what its statement of reasons is called, where there is one for how it stands today; null
   * where there is none: what came back once and was published later needs no more reasons.
   */
  public CaseId stated(ContributionView of) {
    return telling(of).map(DecisionView::caseId).orElse(null);
  }

  /** What others did with what is published all the same; empty where they did nothing. */
  public String mark(ContributionView of) {
    return telling(of)
        .filter(decision -> of.state() == ContributionState.PUBLISHED)
        .map(
            decision ->
                isOverturned(decision) ? "DECISION_OVERTURNED" : decision.verdict().toString())
        .orElse("");
  }

  private static Optional<DecisionView> telling(ContributionView of) {
    Optional<DecisionView> last =
        of.decisions().stream().filter(DecisionView::isStated).findFirst();
    return switch (of.state()) {
      case RETURNED, REJECTED, REMOVED -> last;
      case PUBLISHED ->
          last.filter(decision -> decision.verdict().publishes() || isOverturned(decision));
      default -> Optional.empty();
    };
  }

  private static boolean isOverturned(DecisionView decision) {
    return decision.appeal() == AppealOutcome.OVERTURNED;
  }
}
