package org.praxis.training.transcript.view;

import java.time.Instant;
import org.praxis.training.CertificateState;

/**
 * A track that somebody completed, one time of possibly several.
 *
 * @param title as the track was called in the edition that they finished
 * @param edition number of that edition
 * @param cycle which time it was
 * @param certificate its number
 * @param validUntil the last moment at which it holds; null where it holds for ever
 * @param expiring whether it holds, and not for long any more
 */
public record DoneRow(
    String slug,
    String title,
    Integer edition,
    Integer cycle,
    Instant completedAt,
    String certificate,
    Instant validUntil,
    CertificateState state,
    boolean expiring) {}
