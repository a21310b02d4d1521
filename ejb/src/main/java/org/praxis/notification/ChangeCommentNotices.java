package org.praxis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.stream.Stream;
import org.praxis.communities.guides.GuideNames;
import org.praxis.communities.guides.event.ChangeCommented;
import org.praxis.people.PersonId;
import org.praxis.platform.outbox.Subscriber;

/** Tells whoever proposed a change, and those who write the guide, what was said on it. */
@ApplicationScoped
public class ChangeCommentNotices implements Subscriber<ChangeCommented> {
  @Inject Telling telling;
  @Inject GuideNames names;
  @Inject Clock clock;

  @Override
  public String name() {
    return "notification/guide-comments";
  }

  @Override
  public Class<ChangeCommented> event() {
    return ChangeCommented.class;
  }

  @Override
  public void receive(ChangeCommented commented) {
    Stream.concat(Stream.of(commented.proposer()), names.writers(commented.guide()).stream())
        .distinct()
        .filter(person -> !person.equals(commented.by()))
        .forEach(person -> tell(person, commented));
  }

  private void tell(PersonId person, ChangeCommented commented) {
    names
        .title(commented.guide(), person)
        .ifPresent(
            title ->
                telling.tell(
                    News.of(
                            NoticeKind.GUIDE_COMMENTED,
                            commented.proposal(),
                            title,
                            clock.instant())
                        .about(commented.guide())
                        .in(names.community(commented.guide()).orElse(null)),
                    person));
  }
}
