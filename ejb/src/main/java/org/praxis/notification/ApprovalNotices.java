package org.praxis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.praxis.communities.TopicTitles;
import org.praxis.communities.view.TopicStanding;
import org.praxis.platform.outbox.NamedSubscriber;
import org.praxis.training.event.ApprovalAsked;

/** Tells experts that what a learner wrote lacks nothing but their approval. */
@ApplicationScoped
public class ApprovalNotices extends NamedSubscriber<ApprovalAsked> {
  @Inject Telling telling;
  @Inject TopicTitles titles;
  @Inject Clock clock;

  public ApprovalNotices() {
    super("notification/approvals-asked", ApprovalAsked.class);
  }

  @Override
  public void receive(ApprovalAsked asked) {
    // It may have been taken back since.
    if (titles.isRead(asked.contribution())) {
      TopicStanding in = titles.standingOf(asked.contribution());
      telling.tell(
          News.of(NoticeKind.TALK_APPROVAL_ASKED, asked.contribution(), in.title(), clock.instant())
              .about(asked.contribution(), in.topic())
              .in(in.community()),
          asked.experts());
    }
  }
}
