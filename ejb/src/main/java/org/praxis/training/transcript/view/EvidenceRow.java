package org.praxis.training.transcript.view;

import java.time.Instant;
import java.time.LocalDate;
import org.praxis.people.view.PersonChip;
import org.praxis.training.transcript.EvidenceId;
import org.praxis.training.transcript.EvidenceState;

/**
 * What somebody learnt elsewhere.
 *
 * @param decidedBy who confirmed or declined it, or null
 * @param decidedAt when, or when it was taken back; null while it waits
 * @param reason why, or null
 */
public record EvidenceRow(
    EvidenceId id,
    PersonChip person,
    String title,
    String provider,
    LocalDate done,
    LocalDate validUntil,
    String number,
    String link,
    Instant addedAt,
    EvidenceState state,
    PersonChip decidedBy,
    Instant decidedAt,
    String reason) {}
