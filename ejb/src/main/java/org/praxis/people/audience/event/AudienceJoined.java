package org.praxis.people.audience.event;

import java.time.Instant;
import org.praxis.people.PersonId;
import org.praxis.people.audience.AudienceId;

/** The rule finds somebody whom it did not find before. */
public record AudienceJoined(AudienceId audience, PersonId person, Instant at) {}
