package org.praxis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.praxis.platform.outbox.Subscriber;
import org.praxis.training.TrackTitles;
import org.praxis.training.event.CertificateRevoked;

/** Tells somebody that a certificate of theirs holds no more; its page says why. */
@ApplicationScoped
public class RevocationNotices implements Subscriber<CertificateRevoked> {
  @Inject Telling telling;
  @Inject Clock clock;
  @Inject TrackTitles titles;

  @Override
  public String name() {
    return "notification/revocations";
  }

  @Override
  public Class<CertificateRevoked> event() {
    return CertificateRevoked.class;
  }

  @Override
  public void receive(CertificateRevoked revoked) {
    telling.tell(
        News.of(
            NoticeKind.CERTIFICATE_REVOKED,
            revoked.certificate(),
            titles.of(revoked.track()),
            clock.instant()),
        revoked.person());
  }
}
