package org.praxis.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praxis.communities.Authors;
import org.praxis.communities.FindableContributions;
import org.praxis.communities.view.OpenCommunity;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.platform.content.Rendering;
import org.praxis.platform.finding.Findable;
import org.praxis.platform.finding.FindableKind;
import org.praxis.platform.finding.Findables;
import org.praxis.search.model.Answered;
import org.praxis.search.model.Asked;
import org.praxis.search.model.EntryFields;
import org.praxis.search.model.Marking;
import org.praxis.search.model.Match;
import org.praxis.search.model.Words;
import org.praxis.search.view.FacetValue;
import org.praxis.search.view.Facets;
import org.praxis.search.view.Found;
import org.praxis.search.view.Hit;
import org.praxis.search.view.Suggestion;

/**
 * Finding by words what the reader may read now. The index says which entries match; whether they
 * are shown, and what they say, is read from where they stand.
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class Searching {
  /** Nobody leafs further; OpenSearch does not either. */
  private static final int DEEPEST = 10_000;

  private static final int SUGGESTED = 7;

  @Inject @Any Instance<Findables> sources;
  @Inject FindableContributions contributions;
  @Inject Asking asking;
  @Inject Distrust distrust;
  @Inject IndexFollowing following;
  @Inject Authors authors;
  @Inject Rendering rendering;
  @Inject Clock clock;

  /** What has all the words, or where that is little, most of them; no words find nothing. */
  public Found search(@NotNull Wanted wanted, PageRequest page) {
    Words words = Words.of(wanted.words());
    List<OpenCommunity> open = contributions.openCommunities();
    Optional<OpenCommunity> community =
        open.stream().filter(each -> each.slug().equals(wanted.community())).findFirst();
    if (words.isEmpty() || wanted.community() != null && community.isEmpty()) {
      return new Found(new Page<>(List.of(), page, 0), Facets.NONE, false, isComplete());
    }
    Asked asked =
        asked(words, open, wanted, community.map(OpenCommunity::id).map(id -> id.value()));
    int size = page.offset() >= DEEPEST ? 0 : page.size();
    int offset = size == 0 ? 0 : page.offset();
    Asking.Answer answer = asking.ask(asked, offset, size);
    Answered answered = answer.found();
    List<Findable> shown = readable(answered.matches());
    long hidden = answered.matches().size() - (long) shown.size();
    return new Found(
        new Page<>(
            hits(shown, open, new Marking(words, answer.typos())), page, answered.total() - hidden),
        facets(answered.counts(), open),
        answer.alike(),
        isComplete());
  }

  /** What is called so, as far as it is typed; the closest first. */
  public List<Suggestion> suggest(String typed) {
    Words words = Words.of(typed == null ? "" : typed);
    if (words.isEmpty()) {
      return List.of();
    }
    List<OpenCommunity> open = contributions.openCommunities();
    Asked asked = asked(words, open, Wanted.of(typed), Optional.empty());
    Map<UUID, OpenCommunity> communities = byId(open);
    return readable(asking.begun(asked, SUGGESTED)).stream()
        .map(
            each ->
                new Suggestion(each.kind(), each.title(), about(each, communities), each.address()))
        .toList();
  }

  private Asked asked(
      Words words, List<OpenCommunity> open, Wanted wanted, Optional<UUID> community) {
    Distrust.Distrusted distrusted = distrust.now();
    return new Asked(
        words,
        open.stream().map(each -> each.id().value()).toList(),
        distrusted.contents(),
        distrusted.topics(),
        wanted.kind(),
        community.orElse(null),
        wanted.tag(),
        wanted.office(),
        wanted.solved(),
        wanted.since() == null ? null : wanted.since().before(clock.instant()),
        wanted.sort(),
        false,
        Set.of(),
        0);
  }

  private boolean isComplete() {
    return following.isComplete();
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

  private List<Hit> hits(List<Findable> shown, List<OpenCommunity> open, Marking marking) {
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
    return found.text().source().isBlank() ? null : rendering.excerpt(found.text(), 80);
  }

  private static Facets facets(Map<String, Map<String, Long>> counts, List<OpenCommunity> open) {
    Map<UUID, OpenCommunity> communities = byId(open);
    return new Facets(
        values(counts, EntryFields.KIND),
        counts.get(EntryFields.COMMUNITY).entrySet().stream()
            .filter(count -> !count.getKey().equals(EntryFields.EVERYWHERE))
            .map(
                count -> {
                  OpenCommunity community = communities.get(UUID.fromString(count.getKey()));
                  return new FacetValue(community.slug(), community.name(), count.getValue());
                })
            .toList(),
        values(counts, EntryFields.TAG),
        values(counts, EntryFields.OFFICE),
        values(counts, EntryFields.SOLVED));
  }

  private static List<FacetValue> values(Map<String, Map<String, Long>> counts, String facet) {
    return counts.get(facet).entrySet().stream()
        .map(count -> new FacetValue(count.getKey(), null, count.getValue()))
        .toList();
  }

  private static Map<UUID, OpenCommunity> byId(List<OpenCommunity> open) {
    return open.stream().collect(Collectors.toMap(each -> each.id().value(), Function.identity()));
  }
}
