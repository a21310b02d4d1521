package org.praxis.training.overview;

import java.time.LocalDate;
import org.praxis.people.audience.AudienceId;

/**
 * How whom stood when.
 *
 * @param audience null is everybody who is, or was then, in the company
 * @param on the end of that day, by the company's clock; null is now
 */
public record ComplianceQuery(AudienceId audience, LocalDate on) {}
