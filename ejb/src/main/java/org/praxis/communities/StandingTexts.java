package org.praxis.communities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praxis.communities.model.Community;
import org.praxis.communities.store.CommunityStore;
import org.praxis.communities.store.StandingTextStore;
import org.praxis.communities.store.Whereabouts;
import org.praxis.communities.view.CommunityName;
import org.praxis.communities.view.StandingText;
import org.praxis.people.PersonId;
import org.praxis.platform.content.Markup;

/**
 * What stands in communities at this moment, for the feature that tells it to who was given leave
 * by the owner of that community, and to nobody else. In a fixed number of statements.
 */
@ApplicationScoped
public class StandingTexts {
  @Inject StandingTextStore texts;
  @Inject Whereabouts whereabouts;
  @Inject CommunityStore communities;
  @Inject Bylines bylines;

  /** In which community it stands, whatever its state. */
  public Optional<CommunityId> communityOf(ContributionId contribution) {
    return whereabouts.of(contribution).map(Whereabouts.Where::community);
  }

  /** Of these, the topics and replies that others read there, or did until they were taken back. */
  public Map<ContributionId, StandingText> of(Collection<ContributionId> wanted) {
    if (wanted.isEmpty()) {
      return Map.of();
    }
    List<Object[]> rows =
        texts.texts(wanted.stream().map(ContributionId::value).distinct().toArray(UUID[]::new));
    Map<PersonId, String> names =
        bylines.names(
            rows.stream().map(row -> new PersonId((UUID) row[8])).collect(Collectors.toSet()));
    return rows.stream()
        .map(row -> text(row, names))
        .collect(Collectors.toMap(StandingText::contribution, Function.identity()));
  }

  /** Of these, those in which somebody writes still. */
  public Map<CommunityId, CommunityName> living(Collection<CommunityId> wanted) {
    return wanted.isEmpty()
        ? Map.of()
        : communities.find(new HashSet<>(wanted)).stream()
            .filter(community -> !community.isArchived())
            .collect(
                Collectors.toMap(
                    Community::id, found -> new CommunityName(found.slug(), found.name())));
  }

  private static StandingText text(Object[] row, Map<PersonId, String> names) {
    boolean withdrawn = (Boolean) row[3];
    return new StandingText(
        new ContributionId((UUID) row[0]),
        new ContributionId((UUID) row[1]),
        (String) row[2],
        withdrawn,
        new CommunityId((UUID) row[4]),
        (String) row[5],
        (String) row[6],
        withdrawn ? null : (String) row[7],
        withdrawn ? null : names.get(new PersonId((UUID) row[8])),
        withdrawn ? null : new Markup((String) row[9]));
  }
}
