package org.praxis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.praxis.communities.CommunityId;
import org.praxis.communities.CommunityNames;
import org.praxis.moderation.AppealOutcome;
import org.praxis.moderation.event.AppealAnswered;
import org.praxis.platform.outbox.Subscriber;

/**
 * Tells whoever appealed what another moderator found, and whoever had decided that it was looked
 * at once more.
 */
@ApplicationScoped
public class AppealNotices implements Subscriber<AppealAnswered> {
  @Inject Telling telling;
  @Inject DecidedTexts texts;
  @Inject CommunityNames names;
  @Inject Clock clock;

  @Override
  public String name() {
    return "notification/appeals";
  }

  @Override
  public Class<AppealAnswered> event() {
    return AppealAnswered.class;
  }

  @Override
  public void receive(AppealAnswered answered) {
    boolean overturned = answered.outcome() == AppealOutcome.OVERTURNED;
    telling.tell(
        answered.report() == null ? ofText(answered, overturned) : ofReport(answered, overturned),
        answered.appellant());
    if (!answered.along()) {
      // Apart from what is told of the topic: it is about their work.
      telling.tell(
          news(overturned ? NoticeKind.DECISION_OVERTURNED : NoticeKind.DECISION_UPHELD, answered),
          answered.decider());
    }
  }

  private News ofText(AppealAnswered answered, boolean overturned) {
    return texts.about(
        news(overturned ? NoticeKind.APPEAL_OVERTURNED : NoticeKind.APPEAL_UPHELD, answered),
        answered.content());
  }

  // By the community alone, as all news of reports: they may not read the text.
  private News ofReport(AppealAnswered answered, boolean overturned) {
    CommunityId community = new CommunityId(answered.space().value());
    return News.of(
            overturned ? NoticeKind.REPORT_APPEAL_OVERTURNED : NoticeKind.REPORT_APPEAL_UPHELD,
            answered.report(),
            names.of(community).name(),
            clock.instant())
        .in(community);
  }

  private News news(NoticeKind kind, AppealAnswered answered) {
    return News.of(kind, answered.caseId(), texts.of(answered.content()), clock.instant())
        .in(new CommunityId(answered.space().value()));
  }
}
