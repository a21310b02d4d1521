package org.praxis.training.transcript;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import org.praxis.people.Caller;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.platform.audit.AuditEntry;
import org.praxis.platform.audit.AuditLog;
import org.praxis.platform.outbox.Outbox;
import org.praxis.training.CertificateNumber;
import org.praxis.training.NoSuchCertificate;
import org.praxis.training.assigning.Revoked;
import org.praxis.training.event.CertificateRevoked;
import org.praxis.training.model.Certificate;
import org.praxis.training.transcript.store.CertificateStore;

/**
 * Taking a certificate back. It stays on record, with the reason; what its owner completed stays as
 * well, but does what is assigned to them no more.
 */
@Stateless
@RolesAllowed({Role.HR, Role.TRAINER})
public class CertificateRevoking {
  @Inject CertificateStore certificates;
  @Inject LearnerAccess access;
  @Inject Revoked revoked;
  @Inject Outbox outbox;
  @Inject AuditLog audit;
  @Inject CurrentPerson me;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * By HR, and by whoever looks after the track.
   *
   * @throws NoSuchCertificate where there is none, or it is not the reader's to revoke
   * @throws org.praxis.platform.ChangedMeanwhile when somebody has revoked it already
   */
  public void revoke(CertificateNumber number, @NotNull @Valid CertificateRevocation revocation) {
    Certificate certificate =
        certificates
            .lock(number)
            .filter(found -> access.mayRevoke(found.person(), found.track().id().value()))
            .orElseThrow(NoSuchCertificate::new);
    Instant now = clock.instant();
    certificate.revoke(me.id(), revocation.reason(), revocation.appealTo(), now);
    certificates.write();
    revoked.follow(certificate.track().id(), certificate.person(), me.id());
    outbox.record(
        new CertificateRevoked(number, certificate.person(), certificate.track().id(), now));
    audit.record(
        new AuditEntry(
                "training.certificate.revoked",
                caller.name(),
                certificate.person().toString(),
                null,
                AuditEntry.facts("track", certificate.track().slug(), "certificate", number))
            .because(revocation.reason()));
  }
}
