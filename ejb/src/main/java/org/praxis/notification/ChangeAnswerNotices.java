package org.praxis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.praxis.communities.guides.GuideNames;
import org.praxis.communities.guides.event.ChangeAnswered;
import org.praxis.platform.outbox.Subscriber;

/** Tells whoever proposed a change to a guide what became of it. */
@ApplicationScoped
public class ChangeAnswerNotices implements Subscriber<ChangeAnswered> {
  @Inject Telling telling;
  @Inject GuideNames names;
  @Inject Clock clock;

  @Override
  public String name() {
    return "notification/guide-answers";
  }

  @Override
  public Class<ChangeAnswered> event() {
    return ChangeAnswered.class;
  }

  @Override
  public void receive(ChangeAnswered answered) {
    if (answered.by().equals(answered.proposer())) {
      return;
    }
    names
        .title(answered.guide(), answered.proposer())
        .ifPresent(
            title ->
                telling.tell(
                    News.of(NoticeKind.GUIDE_ANSWERED, answered.proposal(), title, clock.instant())
                        .about(answered.guide())
                        .in(names.community(answered.guide()).orElse(null)),
                    answered.proposer()));
  }
}
