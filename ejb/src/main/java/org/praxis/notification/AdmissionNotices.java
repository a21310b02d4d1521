package org.praxis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.praxis.communities.CommunityNames;
import org.praxis.communities.event.JoiningAnswered;
import org.praxis.communities.view.CommunityName;
import org.praxis.platform.outbox.Subscriber;

/** Tells whoever asked to belong to a community what was decided. */
@ApplicationScoped
public class AdmissionNotices implements Subscriber<JoiningAnswered> {
  @Inject Telling telling;
  @Inject CommunityNames names;
  @Inject Clock clock;

  @Override
  public String name() {
    return "notification/admission";
  }

  @Override
  public Class<JoiningAnswered> event() {
    return JoiningAnswered.class;
  }

  @Override
  public void receive(JoiningAnswered answered) {
    CommunityName community = names.of(answered.community());
    telling.tell(
        News.of(
                answered.admitted() ? NoticeKind.ADMITTED : NoticeKind.DECLINED,
                community.slug(),
                community.name(),
                clock.instant())
            .in(answered.community()),
        answered.person());
  }
}
