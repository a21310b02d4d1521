package org.praxis.training.transcript.event;

import java.time.Instant;
import org.praxis.people.PersonId;
import org.praxis.training.transcript.EvidenceId;

/**
 * Somebody says that they learnt something elsewhere.
 *
 * @param manager who leads them, or null
 */
public record EvidenceAdded(
    EvidenceId evidence, PersonId person, PersonId manager, String title, Instant at) {}
