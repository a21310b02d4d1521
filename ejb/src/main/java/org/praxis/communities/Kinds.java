package org.praxis.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.praxis.communities.model.Idea;
import org.praxis.communities.model.Opened;
import org.praxis.communities.model.Poll;
import org.praxis.communities.model.Topic;
import org.praxis.communities.store.Ballots;
import org.praxis.communities.store.Sightings;
import org.praxis.communities.store.Votes;
import org.praxis.communities.view.IdeaView;
import org.praxis.communities.view.PollView;
import org.praxis.people.PersonId;

/** What a topic shows by its kind. */
@RequestScoped
class Kinds {
  @Inject Votes votes;
  @Inject Ballots ballots;
  @Inject Sightings sightings;
  @Inject Clock clock;

  /** Null for what is no idea. */
  IdeaView idea(Topic topic, ThreadViews.Shown thread, PersonId reader) {
    Idea idea = topic.idea();
    return idea == null
        ? null
        : new IdeaView(
            topic.votes(),
            votes.has(topic.id(), reader),
            idea.state(),
            idea.word(),
            idea.by() == null ? null : thread.chip(idea.by()),
            idea.at(),
            topic.version());
  }

  /** Null for what is no poll. */
  PollView poll(Topic topic, PersonId reader) {
    Poll poll = topic.poll();
    if (poll == null) {
      return null;
    }
    Optional<List<Integer>> mine = ballots.of(topic.id(), reader);
    boolean over = poll.isOver(clock.instant());
    Map<Integer, Long> counts = ballots.count(topic.id());
    boolean shown = over || mine.isPresent();
    long voters = counts.getOrDefault(0, 0L);
    List<PollView.Option> options = new ArrayList<>();
    for (String text : poll.options()) {
      int number = options.size() + 1;
      long chosen = counts.getOrDefault(number, 0L);
      options.add(
          new PollView.Option(
              number,
              text,
              mine.filter(choices -> choices.contains(number)).isPresent(),
              shown ? chosen : null,
              shown ? percent(chosen, voters) : null));
    }
    return new PollView(
        options, poll.isMultiple(), poll.endsAt(), over, mine.isPresent(), shown ? voters : null);
  }

  private static int percent(long part, long whole) {
    return whole == 0 ? 0 : (int) Math.round(100.0 * part / whole);
  }

  /** How many have opened an announcement, the reader among them; null for what is none. */
  Long seen(Opened<Topic> found) {
    Topic topic = found.contribution();
    if (topic.kind() != TopicKind.ANNOUNCEMENT) {
      return null;
    }
    Instant now = clock.instant();
    sightings.add(topic.id(), found.place().reader().id(), now);
    return sightings.count(topic.id());
  }
}
