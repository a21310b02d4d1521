package org.praxis.training.overview;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.praxis.people.DepartmentId;
import org.praxis.people.OfficeId;
import org.praxis.people.audience.AudienceId;
import org.praxis.platform.validation.Written;
import org.praxis.training.StepId;

/**
 * Which of a track's learners are wanted; null is any.
 *
 * @param name part of a name
 * @param edition number of the edition that they are on, of which the steps are shown then
 * @param audience one to which a rule assigns the track
 * @param step with which they go on: where they are stuck
 * @param days for so long nothing done is stuck; null is {@value #USUAL_DAYS}
 * @param sort null is by name
 */
public record CockpitFilter(
    @Written(max = 100, optional = true) String name,
    Integer edition,
    OfficeId office,
    DepartmentId department,
    AudienceId audience,
    CockpitStatus status,
    StepId step,
    @Min(1) @Max(365) Integer days,
    CockpitSort sort) {
  public static final int USUAL_DAYS = 14;

  /** Everybody, by name. */
  public static final CockpitFilter ALL =
      new CockpitFilter(null, null, null, null, null, null, null, null, null);

  public int daysOr() {
    return days == null ? USUAL_DAYS : days;
  }

  public CockpitSort sortOr() {
    return sort == null ? CockpitSort.NAME : sort;
  }
}
