package org.praxis.notification.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.praxis.communities.ContributionId;
import org.praxis.notification.live.store.SignalChannel;
import org.praxis.people.PersonId;
import org.praxis.platform.json.Json;

/**
 * Gives signals to all nodes once the running transaction has committed, and none if it does not.
 */
@ApplicationScoped
public class Signals {
  // A message of PostgreSQL's has room for 8 000 bytes, an identity takes 39 of them.
  private static final int PEOPLE_AT_ONCE = 150;

  @Inject SignalChannel channel;

  /** These people have something new in their inboxes, or less that is. */
  public void inboxes(Collection<PersonId> people) {
    List<PersonId> all = new ArrayList<>(people);
    List<Signal> signals = new ArrayList<>();
    for (int from = 0; from < all.size(); from += PEOPLE_AT_ONCE) {
      signals.add(Signal.inboxes(all.subList(from, Math.min(from + PEOPLE_AT_ONCE, all.size()))));
    }
    give(signals);
  }

  public void queue() {
    give(List.of(Signal.queue()));
  }

  public void topic(ContributionId topic) {
    give(List.of(Signal.topic(topic)));
  }

  /** Whether or not a transaction runs: this is true for seconds only. */
  @Transactional
  public void writing(ContributionId topic, PersonId by) {
    give(List.of(Signal.writing(topic, by)));
  }

  private void give(List<Signal> signals) {
    if (!signals.isEmpty()) {
      channel.give(signals.stream().map(Json::write).toList());
    }
  }
}
