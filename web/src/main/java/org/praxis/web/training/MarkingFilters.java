package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.praxis.platform.Missing;
import org.praxis.training.StepId;
import org.praxis.training.marking.MarkingFilter;
import org.praxis.training.marking.MarkingQueue;
import org.praxis.training.marking.view.QueueStep;
import org.praxis.web.page.Address;
import org.praxis.web.page.Numbers;

/**
 * What of the queue the address asks for; the pages of work keep it, so that the next is one of
 * those. What cannot be meant narrows nothing.
 */
@Named
@RequestScoped
public class MarkingFilters {
  private static final int LONGEST = 3650;

  @Inject MarkingQueue queue;
  @Inject Address address;
  @Inject HttpServletRequest request;

  private List<QueueStep> steps;

  MarkingFilter filter() {
    return new MarkingFilter(getTrack(), getStep(), getDays());
  }

  public String getTrack() {
    String track = request.getParameter("track");
    return track == null || track.isBlank() ? null : track;
  }

  public StepId getStep() {
    String step = request.getParameter("step");
    try {
      return step == null || step.isEmpty() ? null : Address.id(step, StepId::new);
    } catch (Missing e) {
      return null;
    }
  }

  public Integer getDays() {
    Integer days = Numbers.whole(request.getParameter("days"));
    return days == null || days < 1 || days > LONGEST ? null : days;
  }

  /** Those of which anything waits; read once. */
  public List<QueueStep> getSteps() {
    if (steps == null) {
      steps = queue.steps();
    }
    return steps;
  }

  /** The same by track, each once. */
  public List<QueueStep> getTracks() {
    return getSteps().stream()
        .filter(
            step ->
                getSteps().stream()
                    .filter(other -> other.trackSlug().equals(step.trackSlug()))
                    .findFirst()
                    .filter(step::equals)
                    .isPresent())
        .toList();
  }

  /** For how many days at least something has waited: what the page offers. */
  public List<Integer> getWaits() {
    return List.of(1, 3, 7);
  }

  public boolean isAll() {
    return filter().equals(MarkingFilter.ALL);
  }

  /** What leads on with the same filter; nothing where there is none. */
  public String getQuery() {
    return isAll() ? "" : "?" + kept().substring(0, kept().length() - 1);
  }

  /** The same with something after it. */
  String query(String more) {
    return "?" + (isAll() ? "" : kept()) + more;
  }

  private String kept() {
    return (getTrack() == null ? "" : "track=" + Address.encode(getTrack()) + "&")
        + (getStep() == null ? "" : "step=" + getStep() + "&")
        + (getDays() == null ? "" : "days=" + getDays() + "&");
  }
}
