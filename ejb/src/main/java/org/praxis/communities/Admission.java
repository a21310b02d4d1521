package org.praxis.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.praxis.communities.model.Contribution;
import org.praxis.communities.model.Opened;
import org.praxis.communities.model.Place;
import org.praxis.communities.model.Reader;
import org.praxis.communities.store.CommunityStore;
import org.praxis.communities.store.Contributions;
import org.praxis.communities.store.Holds;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.platform.Recall;

/** The one way to a community and to what is written there: by what is open to whoever asks. */
@RequestScoped
public class Admission {
  @Inject CommunityStore communities;
  @Inject Contributions contributions;
  @Inject Holds holds;
  @Inject CurrentPerson me;
  @Inject Recall recall;

  private record OfCommunity(String slug, Reader reader) {}

  private record OfContribution(ContributionId id, Reader reader) {}

  public Reader reader() {
    return new Reader(me.id(), me.is(Role.MODERATOR));
  }

  /**
   * @throws NoSuchCommunity also when the reader may not know of it
   */
  public Place place(String slug) {
    Reader reader = reader();
    return recall
        .of(new OfCommunity(slug, reader), () -> communities.place(slug, reader))
        .orElseThrow(NoSuchCommunity::new)
        .known();
  }

  /** The same, with others who would change the community waiting. */
  public Place lock(String slug) {
    return communities.lock(slug, reader()).orElseThrow(NoSuchCommunity::new).known();
  }

  /** Of these communities, under whichever key, those of which the reader may not know. */
  <K> Set<K> hidden(Map<K, CommunityId> candidates) {
    if (candidates.isEmpty()) {
      return Set.of();
    }
    Set<CommunityId> known = new HashSet<>(communities.known(reader(), candidates.values()));
    return candidates.entrySet().stream()
        .filter(candidate -> !known.contains(candidate.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /**
   * @throws NoSuchContribution also when the reader may not read it
   */
  public <T extends Contribution> Opened<T> readable(ContributionId id, Class<T> type) {
    Reader reader = reader();
    return readable(
        recall.of(new OfContribution(id, reader), () -> contributions.find(id, reader)), type);
  }

  private static <T extends Contribution> Opened<T> readable(
      Optional<Opened<Contribution>> found, Class<T> type) {
    return found
        .filter(Opened::isReadable)
        .flatMap(opened -> opened.as(type))
        .orElseThrow(NoSuchContribution::new);
  }

  /**
   * The same, with others waiting who would change it, or move its topic, or add to it. To be asked
   * before anything of it is read.
   *
   * @throws org.praxis.platform.ChangedMeanwhile when it went to another topic at that moment
   */
  public <T extends Contribution> Opened<T> hold(ContributionId id, Class<T> type) {
    holds.contribution(id);
    return readable(contributions.find(id, reader()), type);
  }
}
