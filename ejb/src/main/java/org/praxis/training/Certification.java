package org.praxis.training;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.people.CurrentPerson;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.Receivers;
import org.praxis.people.Role;
import org.praxis.people.view.PersonChip;
import org.praxis.training.assigning.store.Candidates;
import org.praxis.training.transcript.LearnerAccess;
import org.praxis.training.transcript.store.CertificateStore;
import org.praxis.training.transcript.store.CertificateStore.Facts;
import org.praxis.training.view.CertificatePaper;
import org.praxis.training.view.CertificateView;
import org.praxis.training.view.RevocationView;

/**
 * Anybody signed in may verify a certificate by its number, and then sees what is on it and whether
 * it holds. Why it was revoked is for its owner, HR and who revoked it.
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class Certification {
  @Inject CertificateStore certificates;
  @Inject LearnerAccess access;
  @Inject People people;
  @Inject Receivers receivers;
  @Inject Candidates candidates;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  public CertificateView verify(CertificateNumber number) {
    return view(certificates.find(number).orElseThrow(NoSuchCertificate::new));
  }

  /**
   * The certificate to be printed, for its owner, HR and whoever leads them.
   *
   * @throws NoSuchCertificate for everybody else
   */
  public CertificatePaper paper(CertificateNumber number) {
    CertificateView certificate = verify(number);
    if (!certificate.printable()) {
      throw new NoSuchCertificate();
    }
    PersonId owner = certificate.person().id();
    return new CertificatePaper(
        certificate, receivers.language(owner), candidates.zone(owner).orElse(ZoneOffset.UTC));
  }

  private CertificateView view(Facts facts) {
    Map<PersonId, PersonChip> chips =
        people.chips(
            Stream.of(facts.person(), facts.revokedBy())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    boolean inside = access.isOwnOrHr(facts.person());
    boolean told = facts.revokedAt() != null && (inside || me.id().equals(facts.revokedBy()));
    return new CertificateView(
        facts.number(),
        chips.get(facts.person()),
        facts.trackSlug(),
        facts.trackTitle(),
        facts.edition(),
        facts.issuedAt(),
        facts.validUntil(),
        CertificateState.of(
            facts.revokedAt(), facts.later() != null, facts.validUntil(), clock.instant()),
        facts.revokedAt(),
        told
            ? new RevocationView(chips.get(facts.revokedBy()), facts.reason(), facts.appealTo())
            : null,
        inside ? facts.later() : null,
        access.mayRead(facts.person()),
        facts.revokedAt() == null && access.mayRevoke(facts.person(), facts.track()));
  }
}
