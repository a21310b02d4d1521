package org.praxis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.praxis.communities.CommunityId;
import org.praxis.moderation.Superiors;
import org.praxis.moderation.event.CaseEscalated;
import org.praxis.platform.outbox.NamedSubscriber;

/** Tells those to whom a case has come up, while nobody has decided it. */
@ApplicationScoped
public class EscalationNotices extends NamedSubscriber<CaseEscalated> {
  @Inject Telling telling;
  @Inject DecidedTexts texts;
  @Inject Superiors superiors;
  @Inject Clock clock;

  public EscalationNotices() {
    super("notification/escalations", CaseEscalated.class);
  }

  @Override
  public void receive(CaseEscalated escalated) {
    telling.tell(
        News.of(
                NoticeKind.ESCALATED,
                escalated.caseId(),
                texts.of(escalated.content()),
                clock.instant())
            .in(new CommunityId(escalated.space().value())),
        superiors.toTell(escalated.caseId()));
  }
}
