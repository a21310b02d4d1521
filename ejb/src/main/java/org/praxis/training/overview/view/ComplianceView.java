package org.praxis.training.overview.view;

import java.time.Instant;
import java.time.LocalDate;
import org.praxis.people.audience.AudienceId;
import org.praxis.platform.Page;

/**
 * How an audience stood with the tracks that were required of it.
 *
 * @param audienceName null is everybody
 * @param people how many belonged to it then
 * @param on the day
 * @param at the moment: the end of the day by the company's clock, or now
 * @param exactFrom from when on membership and requirements are known exactly
 * @param sum of the tracks of this page
 */
public record ComplianceView(
    AudienceId audience,
    String audienceName,
    long people,
    LocalDate on,
    Instant at,
    Instant exactFrom,
    ComplianceRow sum,
    Page<ComplianceRow> tracks) {
  /** Whether something of that time may not be known. */
  public boolean inexact() {
    return at.isBefore(exactFrom);
  }
}
