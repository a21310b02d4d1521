package org.praxis.training.view;

import java.time.Instant;
import org.praxis.people.view.PersonChip;
import org.praxis.training.CertificateNumber;

/** That a person finished a track, and when. */
public record CertificateView(
    CertificateNumber number,
    PersonChip person,
    String trackSlug,
    String trackTitle,
    Instant issuedAt) {}
