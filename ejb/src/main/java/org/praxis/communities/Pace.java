package org.praxis.communities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.praxis.communities.model.Community;
import org.praxis.communities.model.Opened;
import org.praxis.communities.model.Topic;
import org.praxis.communities.store.Contributions;
import org.praxis.people.PersonId;

/**
 * How fast one person replies after another reply of theirs, where those who look after a community
 * slow a topic or all of it; they themselves do not wait.
 */
@ApplicationScoped
class Pace {
  @Inject Contributions contributions;
  @Inject Clock clock;

  /**
   * @throws SlowMode until it is time again
   */
  void expectTime(Opened<Topic> found) {
    if (found.place().isModerated()) {
      return;
    }
    Topic topic = found.contribution();
    Community community = topic.community();
    PersonId person = found.place().reader().id();
    Stream.of(
            next(topic.slowMinutes(), person, community, topic),
            next(community.slowMinutes(), person, community, null))
        .filter(Objects::nonNull)
        .max(Instant::compareTo)
        .filter(next -> next.isAfter(clock.instant()))
        .ifPresent(
            next -> {
              throw new SlowMode(next, Duration.between(clock.instant(), next));
            });
  }

  private Instant next(Integer minutes, PersonId person, Community community, Topic topic) {
    return minutes == null
        ? null
        : contributions
            .lastReply(person, community, topic)
            .map(last -> last.plus(Duration.ofMinutes(minutes)))
            .orElse(null);
  }
}
