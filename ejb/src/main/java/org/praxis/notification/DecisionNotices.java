package org.praxis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.praxis.communities.CommunityId;
import org.praxis.moderation.Verdict;
import org.praxis.moderation.event.CaseDecided;
import org.praxis.platform.content.ContentKind;
import org.praxis.platform.outbox.Subscriber;

/** Tells an author what was decided on their text. */
@ApplicationScoped
public class DecisionNotices implements Subscriber<CaseDecided> {
  @Inject Telling telling;
  @Inject DecidedTexts texts;
  @Inject Clock clock;

  @Override
  public String name() {
    return "notification/decisions";
  }

  @Override
  public Class<CaseDecided> event() {
    return CaseDecided.class;
  }

  @Override
  public void receive(CaseDecided decided) {
    if (decided.verdict() == Verdict.KEEP) {
      return; // that somebody reported what stays is no business of its author's
    }
    if (decided.verdict() == Verdict.RESTORE && decided.onAppeal() != null) {
      return; // they hear of it as of the answer to their appeal
    }
    News news =
        News.of(
                NoticeKind.of(decided.verdict(), decided.content().kind()),
                subject(decided),
                texts.of(decided.content()),
                clock.instant())
            .in(new CommunityId(decided.space().value()));
    telling.tell(texts.about(news, decided.content()), decided.author());
  }

  // What was decided against them leads to its reasons; a guide's text shows them itself.
  private static UUID subject(CaseDecided decided) {
    return decided.verdict().takesAway() && decided.content().kind() != ContentKind.GUIDE
        ? decided.caseId().value()
        : decided.content().id();
  }
}
