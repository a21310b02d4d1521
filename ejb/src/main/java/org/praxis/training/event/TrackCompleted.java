package org.praxis.training.event;

import java.time.Instant;
import org.praxis.people.PersonId;
import org.praxis.training.CertificateNumber;
import org.praxis.training.EnrolmentId;
import org.praxis.training.TrackId;

/** A learner has done every step; the certificate is issued. */
public record TrackCompleted(
    EnrolmentId enrolment,
    PersonId person,
    TrackId track,
    CertificateNumber certificate,
    Instant at) {}
