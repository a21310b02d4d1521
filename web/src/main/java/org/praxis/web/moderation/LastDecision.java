package org.praxis.web.moderation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import org.omnifaces.cdi.Param;
import org.praxis.moderation.CaseId;
import org.praxis.moderation.CaseReview;
import org.praxis.moderation.view.CaseView;
import org.praxis.platform.Missing;
import org.praxis.web.page.Address;
import org.praxis.web.page.Viewer;

/**
 * What the moderator has just decided, said on the page that comes next. The address names the case
 * ({@code ?decided=…}); what names none that was decided says nothing.
 */
@Named
@RequestScoped
public class LastDecision {
  @Inject CaseReview review;
  @Inject Viewer viewer;
  @Inject Clock clock;

  @Inject
  @Param(name = "decided")
  String decided;

  private CaseView view;

  @PostConstruct
  void read() {
    if (decided != null) {
      try {
        view = review.open(Address.id(decided, CaseId::new));
      } catch (Missing e) {
        view = null;
      }
    }
  }

  public boolean isThere() {
    return view != null && view.decision() != null;
  }

  public CaseView getCase() {
    return view;
  }

  /** Whether whoever looks has just decided on a case and can still undo that. */
  public boolean undoable(CaseView decided) {
    return decided.undoUntil() != null
        && secondsLeft(decided) > 0
        && decided.decision().by().id().equals(viewer.getProfile().chip().id());
  }

  /** For how many seconds, begun ones not counted. */
  public long secondsLeft(CaseView decided) {
    return Math.max(0, Duration.between(clock.instant(), decided.undoUntil()).toSeconds());
  }
}
