package org.praxis.training;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.praxis.people.People;
import org.praxis.people.Role;
import org.praxis.training.store.Enrolments;
import org.praxis.training.view.CertificateView;

/** Anybody signed in may verify a certificate by its number. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class Certification {
  @Inject Enrolments enrolments;
  @Inject People people;

  public CertificateView verify(CertificateNumber number) {
    return enrolments
        .certificate(number)
        .map(
            c ->
                new CertificateView(
                    c.number(),
                    people.chip(c.person()),
                    c.trackSlug(),
                    c.trackTitle(),
                    c.issuedAt()))
        .orElseThrow(NoSuchCertificate::new);
  }
}
