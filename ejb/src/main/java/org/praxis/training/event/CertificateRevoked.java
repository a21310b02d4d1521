package org.praxis.training.event;

import java.time.Instant;
import org.praxis.people.PersonId;
import org.praxis.training.CertificateNumber;
import org.praxis.training.TrackId;

/** A certificate holds no more; its owner is told. */
public record CertificateRevoked(
    CertificateNumber certificate, PersonId person, TrackId track, Instant at) {}
