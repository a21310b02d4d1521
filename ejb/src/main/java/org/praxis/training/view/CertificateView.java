package org.praxis.training.view;

import java.time.Instant;
import org.praxis.people.view.PersonChip;
import org.praxis.training.CertificateNumber;
import org.praxis.training.CertificateState;

/**
 * That a person finished a track, and when: what is on the certificate, and whether it holds.
 *
 * @param trackTitle as the track was called in that edition
 * @param edition number of the edition that was finished
 * @param validUntil the last moment at which it holds; null where it holds for ever
 * @param revokedAt since when it holds no more because somebody took it back, or null
 * @param revocation why; null where it was not revoked, and for everybody but its owner, HR and who
 *     revoked it
 * @param later number of the certificate that counts in its place, for its owner and HR; or null
 * @param printable whether the reader may have it as PDF
 * @param revocable whether the reader may revoke it
 */
public record CertificateView(
    CertificateNumber number,
    PersonChip person,
    String trackSlug,
    String trackTitle,
    Integer edition,
    Instant issuedAt,
    Instant validUntil,
    CertificateState state,
    Instant revokedAt,
    RevocationView revocation,
    CertificateNumber later,
    boolean printable,
    boolean revocable) {}
