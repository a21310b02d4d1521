package org.praxis.communities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.praxis.communities.store.FindableTexts;
import org.praxis.communities.store.Moves;
import org.praxis.communities.store.Whereabouts;
import org.praxis.communities.view.OpenCommunity;
import org.praxis.platform.finding.Findable;
import org.praxis.platform.finding.FindableKind;
import org.praxis.platform.finding.Findables;

/** Published topics and the published replies in them, as they are found. */
@ApplicationScoped
public class FindableContributions implements Findables {
  private static final Set<FindableKind> KINDS =
      EnumSet.of(
          FindableKind.QUESTION,
          FindableKind.DISCUSSION,
          FindableKind.IDEA,
          FindableKind.POLL,
          FindableKind.ANNOUNCEMENT,
          FindableKind.REPLY);

  @Inject Whereabouts whereabouts;
  @Inject FindableTexts texts;
  @Inject Moves moves;
  @Inject Admission admission;

  /** Where the one who asks may read now. */
  public List<OpenCommunity> openCommunities() {
    return texts.communities(admission.reader());
  }

  /** All that stands in the topic that this is, or in which it stands now. */
  public List<UUID> inTopicOf(ContributionId contribution) {
    return topicOf(contribution).map(this::thread).orElseGet(List::of);
  }

  /**
   * What reads otherwise when this does: of a topic all that stands in it, of a reply the topic
   * beside itself.
   */
  public List<UUID> touchedBy(ContributionId contribution) {
    return topicOf(contribution)
        .map(
            topic ->
                topic.equals(contribution)
                    ? thread(topic)
                    : List.of(contribution.value(), topic.value()))
        .orElseGet(List::of);
  }

  /** These, and all that stands in those of them that are topics. */
  public List<UUID> withThreads(Collection<ContributionId> ids) {
    return Stream.concat(ids.stream(), moves.threads(ids).stream())
        .map(ContributionId::value)
        .distinct()
        .toList();
  }

  private Optional<ContributionId> topicOf(ContributionId contribution) {
    return whereabouts.of(contribution).map(Whereabouts.Where::topic);
  }

  private List<UUID> thread(ContributionId topic) {
    return moves.threads(List.of(topic)).stream().map(ContributionId::value).toList();
  }

  @Override
  public int place() {
    return 1;
  }

  @Override
  public boolean has(FindableKind kind) {
    return KINDS.contains(kind);
  }

  @Override
  public List<Findable> all(Collection<UUID> ids) {
    return texts.published(ids);
  }

  @Override
  public List<Findable> readable(Collection<UUID> ids) {
    return texts.readable(ids, admission.reader());
  }

  @Override
  public List<UUID> after(UUID last, int most) {
    return texts.after(last, most);
  }

  @Override
  public long count() {
    return texts.count();
  }
}
