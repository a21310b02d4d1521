package org.praxis.search.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.projection.dsl.ProjectionFinalStep;
import org.hibernate.search.engine.search.projection.dsl.SearchProjectionFactory;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.search.loading.dsl.SearchLoadingOptionsStep;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.praxis.platform.finding.FindableKind;
import org.praxis.search.SortBy;
import org.praxis.search.model.Answered;
import org.praxis.search.model.Asked;
import org.praxis.search.model.EntryFields;
import org.praxis.search.model.Match;
import org.praxis.search.model.SearchEntry;
import org.praxis.search.view.Facets;

/**
 * What the index of this node finds, or the one that all nodes share. Asking it needs a transaction
 * and no connection to the database.
 */
@ApplicationScoped
public class EntryIndex {
  /** Values of a facet that are asked for: one of the communities may be none. */
  private static final int VALUES = Facets.MOST + 1;

  /** So many texts are looked at closely, for the order in which they are shown. */
  private static final int LOOKED_AT = 10_000;

  /** So many seconds one question may take. */
  private static final int LONGEST = 5;

  private static final List<String> FACETS =
      List.of(EntryFields.KIND, EntryFields.COMMUNITY, EntryFields.TAG, EntryFields.OFFICE);

  private static final AggregationKey<Map<Boolean, Long>> SOLVED =
      AggregationKey.of(EntryFields.SOLVED);

  @PersistenceContext EntityManager em;

  /**
   * One page of what that finds. What has the words is counted first, which is cheap: to say of
   * each how well it says them costs ten times as much, and is done only of those that may be
   * shown. What is only much like the words is looked for once: to find it is what costs most.
   */
  @Transactional
  public Answered find(Asked asked, int offset, int most) {
    if (asked.tolerant()) {
      var query =
          counting(
              session()
                  .search(SearchEntry.class)
                  .select(EntryIndex::match)
                  .where(f -> Questions.closest(f, asked, true))
                  .sort(f -> order(f, asked)));
      SearchResult<Match> result = Opening.retrying(() -> query.fetch(offset, most));
      return new Answered(result.hits(), result.total().hitCount(), counts(result));
    }
    var query = counting(session().search(SearchEntry.class).where(f -> Questions.found(f, asked)));
    SearchResult<?> counted = Opening.retrying(() -> query.fetch(0));
    long total = counted.total().hitCount();
    List<Match> shown = offset < total && most > 0 ? shown(asked, total, offset, most) : List.of();
    return new Answered(shown, total, counts(counted));
  }

  private List<Match> shown(Asked asked, long total, int offset, int most) {
    var query =
        session()
            .search(SearchEntry.class)
            .select(EntryIndex::match)
            .where(
                f ->
                    asked.sort() == SortBy.DATE
                        ? Questions.found(f, asked)
                        : Questions.closest(f, asked, total <= LOOKED_AT))
            .sort(f -> order(f, asked))
            .failAfter(LONGEST, TimeUnit.SECONDS);
    return Opening.retrying(() -> query.fetchHits(offset, most));
  }

  private static SortFinalStep order(SearchSortFactory f, Asked asked) {
    return asked.sort() == SortBy.DATE
        ? f.field(EntryFields.AT).desc()
        : f.score().then().field(EntryFields.AT).desc();
  }

  private static <H> SearchQueryOptionsStep<?, H, SearchLoadingOptionsStep, ?, ?> counting(
      SearchQueryOptionsStep<?, H, SearchLoadingOptionsStep, ?, ?> finding) {
    SearchQueryOptionsStep<?, H, SearchLoadingOptionsStep, ?, ?> query =
        finding.failAfter(LONGEST, TimeUnit.SECONDS);
    for (String facet : FACETS) {
      query =
          query.aggregation(
              key(facet),
              f ->
                  f.terms()
                      .field(facet, String.class)
                      .orderByCountDescending()
                      .maxTermCount(VALUES));
    }
    return query.aggregation(SOLVED, f -> f.terms().field(EntryFields.SOLVED, Boolean.class));
  }

  /** How many that finds. */
  @Transactional
  public long total(Asked asked) {
    var query =
        session()
            .search(SearchEntry.class)
            .where(f -> Questions.found(f, asked))
            .failAfter(LONGEST, TimeUnit.SECONDS);
    return Opening.retrying(query::fetchTotalHitCount);
  }

  /** The closest of those whose names or titles begin so. */
  @Transactional
  public List<Match> begun(Asked asked, int most) {
    var query =
        session()
            .search(SearchEntry.class)
            .select(EntryIndex::match)
            .where(f -> Questions.begun(f, asked))
            .failAfter(LONGEST, TimeUnit.SECONDS);
    return Opening.retrying(() -> query.fetchHits(most));
  }

  /** How many have the word as it is, of those that the question is about. */
  @Transactional
  public long having(String word, Asked asked) {
    var query =
        session()
            .search(SearchEntry.class)
            .where(f -> Questions.having(f, word, asked))
            .failAfter(LONGEST, TimeUnit.SECONDS);
    return Opening.retrying(query::fetchTotalHitCount);
  }

  /** The same, of which no more than so many are looked for: a common word is known at once. */
  @Transactional
  public long having(String word, Asked asked, int most) {
    var query =
        session()
            .search(SearchEntry.class)
            .select(f -> f.id())
            .where(f -> Questions.having(f, word, asked).constantScore())
            .failAfter(LONGEST, TimeUnit.SECONDS);
    return Opening.retrying(() -> query.fetchHits(most)).size();
  }

  private static ProjectionFinalStep<Match> match(SearchProjectionFactory<?, ?> f) {
    return f.composite()
        .from(f.id(UUID.class), f.field(EntryFields.KIND, String.class))
        .as((id, kind) -> new Match(id, FindableKind.valueOf(kind)));
  }

  private static Map<String, Map<String, Long>> counts(SearchResult<?> result) {
    Map<String, Map<String, Long>> counts = new HashMap<>();
    for (String facet : FACETS) {
      counts.put(facet, result.aggregation(key(facet)));
    }
    Map<String, Long> solved = new HashMap<>();
    result.aggregation(SOLVED).forEach((is, count) -> solved.put(is.toString(), count));
    counts.put(EntryFields.SOLVED, solved);
    return counts;
  }

  private static AggregationKey<Map<String, Long>> key(String facet) {
    return AggregationKey.of(facet);
  }

  private SearchSession session() {
    return Search.session(em);
  }
}
