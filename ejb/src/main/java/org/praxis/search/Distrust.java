package org.praxis.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.praxis.communities.ContributionId;
import org.praxis.communities.event.CommunityChanged;
import org.praxis.communities.event.ContributionEdited;
import org.praxis.communities.event.ContributionWithdrawn;
import org.praxis.communities.event.ContributionsMoved;
import org.praxis.communities.guides.event.GuidePublished;
import org.praxis.people.event.PersonDeactivated;
import org.praxis.people.event.PersonLeft;
import org.praxis.platform.outbox.Subscriber;
import org.praxis.platform.outbox.Unheard;
import org.praxis.search.store.Entries;

/**
 * What the index may still say although it is no longer so: what news tells that the feed has not
 * heard yet, and what entries say that the index has not taken yet. None of it is found or counted
 * until the index knows better, which takes a moment.
 */
@ApplicationScoped
class Distrust {
  @Inject Unheard unheard;
  @Inject Entries entries;
  @Inject IndexFollowing following;
  @Inject ContributionNews.Edited edited;
  @Inject ContributionNews.Withdrawn withdrawn;
  @Inject ContributionNews.Moved moved;
  @Inject OtherNews.Guides guides;
  @Inject OtherNews.Communities communities;
  @Inject OtherNews.Left left;
  @Inject OtherNews.Deactivated deactivated;

  /** Contents, and topics with all that stands in them. */
  record Distrusted(Set<UUID> contents, Set<UUID> topics) {}

  Distrusted now() {
    // In this order: what is delivered in between stands in the entries by then.
    List<Record> news =
        unheard.by(
            List.<Subscriber<?>>of(
                edited, withdrawn, moved, guides, communities, left, deactivated));
    long reached = following.reached();
    Set<UUID> contents = new HashSet<>(entries.retractedAfter(reached, following.mayHold()));
    Set<UUID> topics = new HashSet<>();
    for (Record event : news) {
      if (event instanceof ContributionEdited edit) {
        add(contents, topics, edit.contribution());
      } else if (event instanceof ContributionWithdrawn withdrawal) {
        add(contents, topics, withdrawal.contribution());
      } else if (event instanceof ContributionsMoved move) {
        Stream.of(move.topic(), move.from())
            .filter(Objects::nonNull)
            .forEach(topic -> add(contents, topics, topic));
      } else if (event instanceof GuidePublished guide) {
        contents.add(guide.guide().value());
      } else if (event instanceof CommunityChanged change) {
        contents.add(change.community().value());
      } else if (event instanceof PersonLeft leaving) {
        contents.add(leaving.person().value());
      } else if (event instanceof PersonDeactivated deactivation) {
        contents.add(deactivation.person().value());
      }
    }
    return new Distrusted(contents, topics);
  }

  private static void add(Set<UUID> contents, Set<UUID> topics, ContributionId contribution) {
    contents.add(contribution.value());
    topics.add(contribution.value());
  }
}
