package org.praxis.training.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.praxis.people.LocalDays;
import org.praxis.people.PersonId;
import org.praxis.training.StepId;
import org.praxis.training.TrackId;
import org.praxis.training.model.Edition;
import org.praxis.training.model.Enrolment;
import org.praxis.training.model.Plan;
import org.praxis.training.model.Progress;
import org.praxis.training.model.Track;
import org.praxis.training.sessions.model.SessionDate;
import org.praxis.training.sessions.store.ReadersEditions;

/** Steps that are not open to somebody yet: of their dates they are told the day and the time. */
@ApplicationScoped
class ClosedSteps {
  @Inject ReadersEditions editions;
  @Inject LocalDays days;

  /**
   * Those of these dates, in the edition that the reader learns by, or else the current one; also
   * steps that it does not have. In a fixed number of statements.
   */
  Set<StepId> of(PersonId reader, Collection<SessionDate> those) {
    Map<TrackId, Track> tracks = new HashMap<>();
    those.forEach(date -> tracks.put(date.track().id(), date.track()));
    if (tracks.isEmpty()) {
      return Set.of();
    }
    LocalDate today = days.today(reader);
    Set<StepId> open = new HashSet<>();
    for (Enrolment enrolment : editions.enrolments(reader, List.copyOf(tracks.values()))) {
      open.addAll(open(enrolment.edition().plan(), enrolment.progress(today)));
      tracks.remove(enrolment.edition().track().id());
    }
    for (Edition edition : editions.current(tracks.values())) {
      Plan plan = edition.plan();
      open.addAll(open(plan, Progress.of(plan, Set.of(), today)));
    }
    return those.stream()
        .map(SessionDate::step)
        .filter(step -> !open.contains(step))
        .collect(Collectors.toSet());
  }

  private static List<StepId> open(Plan plan, Progress progress) {
    return plan.steps().stream()
        .map(Plan.StepPlan::id)
        .filter(step -> progress.lock(step).isEmpty())
        .toList();
  }
}
