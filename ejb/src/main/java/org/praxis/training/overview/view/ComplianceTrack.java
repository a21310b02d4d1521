package org.praxis.training.overview.view;

import java.time.Instant;
import java.time.LocalDate;
import org.praxis.people.audience.AudienceId;
import org.praxis.platform.Page;

/** Who of an audience stood how with one track; see {@link ComplianceView}. */
public record ComplianceTrack(
    AudienceId audience,
    String audienceName,
    LocalDate on,
    Instant at,
    Instant exactFrom,
    ComplianceRow track,
    Page<CompliancePerson> people) {
  public boolean inexact() {
    return at.isBefore(exactFrom);
  }
}
