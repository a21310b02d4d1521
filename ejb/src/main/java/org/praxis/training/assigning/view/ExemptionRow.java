package org.praxis.training.assigning.view;

import java.time.Instant;
import java.time.LocalDate;
import org.praxis.people.view.PersonChip;
import org.praxis.training.assigning.ExemptionId;

/**
 * That a track is not asked of somebody.
 *
 * @param until last day; null until it is revoked
 * @param overAt when it ended, or null
 * @param revokedBy null where it ended by itself, or has not
 */
public record ExemptionRow(
    ExemptionId id,
    String trackSlug,
    String trackTitle,
    PersonChip person,
    String reason,
    String evidence,
    String link,
    PersonChip approver,
    Instant madeAt,
    LocalDate from,
    LocalDate until,
    Instant overAt,
    PersonChip revokedBy,
    String revocation,
    Long version) {}
