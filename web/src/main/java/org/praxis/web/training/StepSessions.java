package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.praxis.training.StepId;
import org.praxis.training.sessions.SessionReading;
import org.praxis.training.sessions.view.SessionDateView;

/** The dates of a session step, on its page. */
@Named
@RequestScoped
public class StepSessions {
  @Inject SessionReading reading;

  private List<SessionDateView> dates;

  /** Those that are not over, and the reader's own that were; read once a request. */
  public List<SessionDateView> of(String slug, StepId step) {
    if (dates == null) {
      dates = reading.ofStep(slug, step);
    }
    return dates;
  }

  /** Whether the reader has one of them, and so books no other. */
  public boolean isBooked() {
    return dates != null && dates.stream().anyMatch(SessionDateView::held);
  }
}
