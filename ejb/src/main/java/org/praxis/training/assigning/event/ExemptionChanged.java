package org.praxis.training.assigning.event;

import java.time.Instant;
import org.praxis.people.PersonId;
import org.praxis.training.TrackId;
import org.praxis.training.assigning.ExemptionId;

/**
 * Somebody was exempted from a track, or that was revoked.
 *
 * @param granted whether they are exempt since
 */
public record ExemptionChanged(
    ExemptionId exemption, PersonId person, TrackId track, boolean granted, Instant at) {}
