package org.praxis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.praxis.platform.outbox.Subscriber;
import org.praxis.training.transcript.event.EvidenceDecided;

/** Tells somebody what became of what they learnt elsewhere. */
@ApplicationScoped
public class EvidenceDecidedNotices implements Subscriber<EvidenceDecided> {
  @Inject Telling telling;
  @Inject Clock clock;

  @Override
  public String name() {
    return "notification/evidence-decided";
  }

  @Override
  public Class<EvidenceDecided> event() {
    return EvidenceDecided.class;
  }

  @Override
  public void receive(EvidenceDecided decided) {
    telling.tell(
        News.of(
            decided.confirmed() ? NoticeKind.EVIDENCE_CONFIRMED : NoticeKind.EVIDENCE_DECLINED,
            decided.evidence(),
            decided.title(),
            clock.instant()),
        decided.person());
  }
}
