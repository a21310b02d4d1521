package org.praxis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.praxis.communities.TopicTitles;
import org.praxis.communities.attention.Followers;
import org.praxis.communities.event.IdeaDecided;
import org.praxis.communities.view.TopicStanding;
import org.praxis.people.PersonId;
import org.praxis.platform.outbox.Subscriber;

/** Tells whoever had an idea, and whoever wants it, what becomes of it. */
@ApplicationScoped
public class IdeaNotices implements Subscriber<IdeaDecided> {
  @Inject Telling telling;
  @Inject TopicTitles titles;
  @Inject Followers followers;
  @Inject Clock clock;

  @Override
  public String name() {
    return "notification/ideas";
  }

  @Override
  public Class<IdeaDecided> event() {
    return IdeaDecided.class;
  }

  // Who may not read it any more is told nothing; that it was merged meanwhile leaves nobody.
  @Override
  public void receive(IdeaDecided decided) {
    List<PersonId> readers = followers.ofIdea(decided.idea(), decided.by());
    if (!readers.isEmpty()) {
      TopicStanding idea = titles.standingOf(decided.idea());
      telling.tell(
          News.of(NoticeKind.IDEA_DECIDED, decided.idea(), idea.title(), clock.instant())
              .about(decided.idea(), idea.topic())
              .in(idea.community()),
          readers);
    }
  }
}
