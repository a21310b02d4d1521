package org.praxis.notification.live;

import java.util.List;
import java.util.UUID;
import org.praxis.communities.ContributionId;
import org.praxis.people.PersonId;

/**
 * Something changed that somebody may have before them.
 *
 * @param about the people or the topic; nothing where the kind says all
 * @param by who did it, where that matters; or null
 */
public record Signal(Kind kind, List<UUID> about, UUID by) {
  /** What changed. */
  public enum Kind {
    /** Inboxes of people. */
    INBOX,
    /** What waits for moderators. */
    QUEUE,
    /** What is said in a topic. */
    TOPIC,
    /** Somebody is writing an answer in a topic. */
    WRITING,
    /** Signals may have been lost: all that is before anybody. */
    ANYTHING
  }

  public Signal {
    about = List.copyOf(about);
  }

  static Signal inboxes(List<PersonId> people) {
    return new Signal(Kind.INBOX, people.stream().map(PersonId::value).toList(), null);
  }

  static Signal queue() {
    return new Signal(Kind.QUEUE, List.of(), null);
  }

  static Signal topic(ContributionId topic) {
    return new Signal(Kind.TOPIC, List.of(topic.value()), null);
  }

  static Signal writing(ContributionId topic, PersonId by) {
    return new Signal(Kind.WRITING, List.of(topic.value()), by.value());
  }

  static Signal anything() {
    return new Signal(Kind.ANYTHING, List.of(), null);
  }

  /** The topic, of a signal about one. */
  public ContributionId topic() {
    return new ContributionId(about.get(0));
  }
}
