package org.praxis.training.transcript.event;

import java.time.Instant;
import org.praxis.people.PersonId;
import org.praxis.training.transcript.EvidenceId;

/** Somebody confirmed or declined what another learnt elsewhere. */
public record EvidenceDecided(
    EvidenceId evidence, PersonId person, String title, boolean confirmed, Instant at) {}
