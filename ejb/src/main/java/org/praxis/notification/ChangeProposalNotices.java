package org.praxis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.praxis.communities.guides.GuideNames;
import org.praxis.communities.guides.event.ChangeProposed;
import org.praxis.people.PersonId;
import org.praxis.platform.outbox.Subscriber;

/** Tells those who write a guide that a member would change it. */
@ApplicationScoped
public class ChangeProposalNotices implements Subscriber<ChangeProposed> {
  @Inject Telling telling;
  @Inject GuideNames names;
  @Inject Clock clock;

  @Override
  public String name() {
    return "notification/guide-proposals";
  }

  @Override
  public Class<ChangeProposed> event() {
    return ChangeProposed.class;
  }

  @Override
  public void receive(ChangeProposed proposed) {
    names.writers(proposed.guide()).stream()
        .filter(writer -> !writer.equals(proposed.proposer()))
        .forEach(writer -> tell(writer, proposed));
  }

  private void tell(PersonId writer, ChangeProposed proposed) {
    names
        .title(proposed.guide(), writer)
        .ifPresent(
            title ->
                telling.tell(
                    News.of(NoticeKind.GUIDE_PROPOSED, proposed.proposal(), title, clock.instant())
                        .about(proposed.guide())
                        .in(names.community(proposed.guide()).orElse(null)),
                    writer));
  }
}
