package org.praxis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.praxis.communities.event.ContributionWithdrawn;
import org.praxis.notification.live.Signals;
import org.praxis.notification.store.Notices;
import org.praxis.people.PersonId;
import org.praxis.platform.outbox.Subscriber;

/**
 * Of a reply that its author took back nobody is told any more: where it was all that somebody was
 * told of, nothing is left, and otherwise it is one reply less.
 */
@ApplicationScoped
public class WithdrawnReplyNotices implements Subscriber<ContributionWithdrawn> {
  @Inject Notices notices;
  @Inject Signals signals;

  @Override
  public String name() {
    return "notification/withdrawn-replies";
  }

  @Override
  public Class<ContributionWithdrawn> event() {
    return ContributionWithdrawn.class;
  }

  @Override
  public void receive(ContributionWithdrawn withdrawn) {
    notices.hold(withdrawn.contribution());
    Set<PersonId> readers = notices.takeBack(withdrawn.contribution());
    if (!readers.isEmpty()) {
      signals.inboxes(readers);
    }
  }
}
