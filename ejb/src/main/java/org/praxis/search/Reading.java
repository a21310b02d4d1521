package org.praxis.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praxis.communities.Authors;
import org.praxis.communities.FindableContributions;
import org.praxis.communities.view.OpenCommunity;
import org.praxis.people.PersonId;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.content.Rendering;
import org.praxis.platform.finding.Findable;
import org.praxis.platform.finding.FindableKind;
import org.praxis.platform.finding.Findables;
import org.praxis.search.model.Marking;
import org.praxis.search.model.Match;
import org.praxis.search.view.Hit;
import org.praxis.search.view.Suggestion;

/**
 * What a search reads of the database, before it asks the index and after: each in a transaction of
 * its own.
 */
@ApplicationScoped
class Reading {
  private static final int ABOUT = 80;

  @Inject @Any Instance<Findables> sources;
  @Inject FindableContributions contributions;
  @Inject Distrust distrust;
  @Inject Authors authors;
  @Inject Rendering rendering;

  /** Where the reader may read now, and what the index may be wrong about. */
  record Ground(List<OpenCommunity> open, Distrust.Distrusted distrusted) {}

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public Ground ground() {
    return new Ground(contributions.openCommunities(), distrust.now());
  }

  /** Those of them that the reader may see. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public List<Suggestion> suggestions(List<Match> matches, List<OpenCommunity> open) {
    Map<UUID, OpenCommunity> communities = byId(open);
    return readable(matches).stream()
        .map(
            each ->
                new Suggestion(each.kind(), each.title(), about(each, communities), each.address()))
        .toList();
  }

  // Each source knows its own; what none lets the reader see is not shown, whatever the index says.
  private List<Findable> readable(List<Match> matches) {
    Map<UUID, Findable> readable = new HashMap<>();
    for (Findables source : sources) {
      List<UUID> its =
          matches.stream().filter(match -> source.has(match.kind())).map(Match::content).toList();
      if (!its.isEmpty()) {
        source.readable(its).forEach(found -> readable.put(found.id(), found));
      }
    }
    return matches.stream()
        .map(match -> readable.get(match.content()))
        .filter(Objects::nonNull)
        .toList();
  }

  /** Those of them that the reader may see. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public List<Hit> hits(List<Match> matches, List<OpenCommunity> open, Marking marking) {
    List<Findable> shown = readable(matches);
    Set<PersonId> people =
        shown.stream()
            .map(Findable::person)
            .filter(Objects::nonNull)
            .map(PersonId::new)
            .collect(Collectors.toSet());
    Map<PersonId, PersonChip> chips = people.isEmpty() ? Map.of() : authors.chips(people);
    Map<UUID, OpenCommunity> communities = byId(open);
    return shown.stream().map(each -> hit(each, communities, chips, marking)).toList();
  }

  private Hit hit(
      Findable found,
      Map<UUID, OpenCommunity> communities,
      Map<PersonId, PersonChip> chips,
      Marking marking) {
    OpenCommunity community = communities.get(found.community());
    return new Hit(
        found.id(),
        found.kind(),
        marking.all(found.title() == null ? found.heading() : found.title()),
        marking.passage(rendering.line(found.text())),
        community == null ? null : community.slug(),
        community == null ? null : community.name(),
        found.person() == null ? null : chips.get(new PersonId(found.person())),
        found.kind() == FindableKind.REPLY ? List.of() : found.tags(),
        found.solved(),
        found.at(),
        found.address());
  }

  private String about(Findable found, Map<UUID, OpenCommunity> communities) {
    OpenCommunity community = communities.get(found.community());
    if (community != null) {
      return community.name();
    }
    return found.text().source().isBlank() ? null : rendering.excerpt(found.text(), ABOUT);
  }

  static Map<UUID, OpenCommunity> byId(List<OpenCommunity> open) {
    return open.stream().collect(Collectors.toMap(each -> each.id().value(), Function.identity()));
  }
}
