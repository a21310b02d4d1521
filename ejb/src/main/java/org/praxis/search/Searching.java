package org.praxis.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.search.util.common.SearchException;
import org.hibernate.search.util.common.SearchTimeoutException;
import org.jboss.logging.Logger;
import org.praxis.communities.view.OpenCommunity;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.search.model.Answered;
import org.praxis.search.model.Asked;
import org.praxis.search.model.EntryFields;
import org.praxis.search.model.Marking;
import org.praxis.search.model.Words;
import org.praxis.search.store.Complaints;
import org.praxis.search.view.FacetValue;
import org.praxis.search.view.Facets;
import org.praxis.search.view.Found;
import org.praxis.search.view.Hit;
import org.praxis.search.view.Suggestion;

/**
 * Finding by words what the reader may read now. The index says which entries match; whether they
 * are shown, and what they say, is read from where they stand. While the index looks, no
 * transaction runs and no connection to the database is held.
 */
@Stateless
@RolesAllowed(Role.MEMBER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Searching {
  /** Nobody leafs further; OpenSearch does not either. */
  private static final int DEEPEST = 10_000;

  private static final int SUGGESTED = 7;
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  @Inject Asking asking;
  @Inject Reading reading;
  @Inject IndexFollowing following;
  @Inject Turns turns;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  private final Complaints complaints = new Complaints(Logger.getLogger(Searching.class));

  /**
   * What has all the words, or where that is little, most of them, words much like them or such as
   * begin so; no words find nothing.
   *
   * @throws TooManySearches of one person at once
   * @throws SearchTooSlow where the index does not answer in time, or has no turn for it
   * @throws SearchAway where it does not answer at all
   */
  public Found search(@NotNull Wanted wanted, PageRequest page) {
    Words words = Words.of(wanted.words());
    return words.isEmpty() ? nothing(page) : inTurn(() -> search(wanted, words, page));
  }

  private Found search(Wanted wanted, Words words, PageRequest page) {
    Reading.Ground ground = reading.ground();
    List<OpenCommunity> open = ground.open();
    Optional<OpenCommunity> community =
        open.stream().filter(each -> each.slug().equals(wanted.community())).findFirst();
    if (wanted.community() != null && community.isEmpty()) {
      return nothing(page);
    }
    Asked asked =
        asked(words, ground, wanted, community.map(OpenCommunity::id).map(id -> id.value()));
    int size = Math.max(0, Math.min(page.size(), DEEPEST - page.offset()));
    int offset = size == 0 ? 0 : page.offset();
    Asking.Answer answer = asking.ask(asked, offset, size);
    Answered answered = answer.found();
    List<Hit> shown =
        reading.hits(answered.matches(), open, new Marking(words, answer.typos(), answer.begun()));
    long hidden = answered.matches().size() - (long) shown.size();
    long total = answered.total() - hidden;
    return new Found(
        new Page<>(shown, page, Math.min(total, DEEPEST)),
        total,
        facets(answered.counts(), asked, open),
        answer.alike(),
        isComplete());
  }

  private Found nothing(PageRequest page) {
    return new Found(new Page<>(List.of(), page, 0), 0, Facets.NONE, false, isComplete());
  }

  /**
   * What is called so, as far as it is typed; the closest first.
   *
   * @throws TooManySearches of one person at once
   * @throws SearchTooSlow where the index does not answer in time, or has no turn for it
   * @throws SearchAway where it does not answer at all
   */
  public List<Suggestion> suggest(String typed) {
    Words words = Words.of(typed == null ? "" : typed);
    return words.isEmpty() ? List.of() : inTurn(() -> suggest(words, Wanted.of(typed)));
  }

  private List<Suggestion> suggest(Words words, Wanted wanted) {
    Reading.Ground ground = reading.ground();
    Asked asked = asked(words, ground, wanted, Optional.empty());
    return reading.suggestions(asking.begun(asked, SUGGESTED), ground.open());
  }

  private <T> T inTurn(Supplier<T> search) {
    try {
      return turns.take(me.id(), PATIENCE, search);
    } catch (SearchTimeoutException e) {
      throw new SearchTooSlow();
    } catch (SearchException e) {
      // It is lost, or its server is away: what follows it makes it again, and this cannot wait for
      // that.
      complaints.of("The index cannot be asked", e);
      throw new SearchAway();
    }
  }

  private Asked asked(Words words, Reading.Ground ground, Wanted wanted, Optional<UUID> community) {
    return new Asked(
        words,
        ground.open().stream().map(each -> each.id().value()).toList(),
        ground.distrusted().contents(),
        ground.distrusted().topics(),
        wanted.kind(),
        community.orElse(null),
        wanted.tag(),
        wanted.office(),
        wanted.solved(),
        wanted.since() == null ? null : wanted.since().before(clock.instant()),
        wanted.sort(),
        false,
        Set.of(),
        0,
        Set.of());
  }

  private boolean isComplete() {
    return following.isComplete();
  }

  private static Facets facets(
      Map<String, Map<String, Long>> counts, Asked asked, List<OpenCommunity> open) {
    Map<UUID, OpenCommunity> communities = Reading.byId(open);
    return new Facets(
        values(counts.get(EntryFields.KIND), asked.kind()),
        values(ofPlaces(counts.get(EntryFields.COMMUNITY)), asked.community()).stream()
            .map(
                count -> {
                  OpenCommunity community = communities.get(UUID.fromString(count.value()));
                  return new FacetValue(community.slug(), community.name(), count.count());
                })
            .toList(),
        values(counts.get(EntryFields.TAG), asked.tag()),
        values(counts.get(EntryFields.OFFICE), asked.office()),
        values(counts.get(EntryFields.SOLVED), asked.solved()));
  }

  private static Map<String, Long> ofPlaces(Map<String, Long> counts) {
    Map<String, Long> places = new LinkedHashMap<>(counts);
    places.remove(EntryFields.EVERYWHERE);
    return places;
  }

  // What was chosen is there, and be it to be left.
  private static List<FacetValue> values(Map<String, Long> counts, Object chosen) {
    Map<String, Long> all = new LinkedHashMap<>();
    counts.entrySet().stream()
        .limit(Facets.MOST)
        .forEach(count -> all.put(count.getKey(), count.getValue()));
    if (chosen != null) {
      all.putIfAbsent(chosen.toString(), 0L);
    }
    return all.entrySet().stream()
        .map(count -> new FacetValue(count.getKey(), null, count.getValue()))
        .toList();
  }
}
