package org.praxis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.praxis.platform.outbox.Subscriber;
import org.praxis.training.transcript.event.EvidenceAdded;

/** Tells a manager that somebody whom they lead learnt something elsewhere. */
@ApplicationScoped
public class EvidenceAddedNotices implements Subscriber<EvidenceAdded> {
  @Inject Telling telling;
  @Inject Clock clock;

  @Override
  public String name() {
    return "notification/evidence-added";
  }

  @Override
  public Class<EvidenceAdded> event() {
    return EvidenceAdded.class;
  }

  @Override
  public void receive(EvidenceAdded added) {
    // Whom nobody leads is answered by HR, who have a list of them.
    if (added.manager() != null) {
      telling.tell(
          News.of(NoticeKind.EVIDENCE_ADDED, added.evidence(), added.title(), clock.instant()),
          added.manager());
    }
  }
}
