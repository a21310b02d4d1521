package org.praxis.people.audience.view;

import java.time.Instant;
import org.praxis.people.view.PersonChip;

/** Somebody whom the rule finds, and since when. */
public record AudienceMember(PersonChip person, Instant since) {}
