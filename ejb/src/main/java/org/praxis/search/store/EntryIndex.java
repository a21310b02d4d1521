package org.praxis.search.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
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
import org.hibernate.search.mapper.orm.work.SearchIndexingPlan;
import org.hibernate.search.mapper.orm.work.SearchWorkspace;
import org.praxis.platform.finding.FindableKind;
import org.praxis.search.SortBy;
import org.praxis.search.model.Answered;
import org.praxis.search.model.Asked;
import org.praxis.search.model.EntryFields;
import org.praxis.search.model.Match;
import org.praxis.search.model.SearchEntry;
import org.praxis.search.view.Facets;

/**
 * The index of this node, or the one that all nodes share. Asking it needs a transaction and no
 * connection to the database.
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
  @Inject Entries entries;

  /** By content, the change with which the index refused it. */
  private final Map<UUID, Long> aside = new ConcurrentHashMap<>();

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

  /** The largest number of change that the index holds; 0 of an empty one. */
  @Transactional
  public long reached() {
    return session()
        .search(SearchEntry.class)
        .select(f -> f.field(EntryFields.CHANGE, Long.class))
        .where(f -> f.matchAll())
        .sort(f -> f.field(EntryFields.CHANGE).desc())
        .fetchHits(1)
        .stream()
        .findFirst()
        .orElse(0L);
  }

  /** How many things it holds. */
  @Transactional
  public long count() {
    return session().search(SearchEntry.class).where(f -> f.matchAll()).fetchTotalHitCount();
  }

  /** Whether all nodes have this one, and maybe a copy of the database as well. */
  public boolean isShared() {
    return !IndexHealth.isEmbedded(em.getEntityManagerFactory().getProperties());
  }

  /**
   * Takes what changed after that number into the index; when this returns, it is found.
   *
   * @param mayHold hears beforehand until which number the index may hold something from then on
   * @return the last number that was taken, or the same where there is none
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public long follow(long reached, int most, LongConsumer mayHold) {
    if (isShared()) {
      // Who read an entry before another node did would write after it what it was.
      entries.lockIndex();
    }
    long last = entries.last(reached, most);
    if (last == reached) {
      return reached;
    }
    mayHold.accept(last);
    SearchIndexingPlan plan = session().indexingPlan();
    for (SearchEntry entry : entries.between(reached, last)) {
      if (entry.isGone() || isAside(entry)) {
        plan.purge(SearchEntry.class, entry.content(), null);
      } else {
        aside.remove(entry.content());
        plan.addOrUpdate(entry);
      }
    }
    plan.execute();
    return last;
  }

  /**
   * The index refuses the entry with that number and does without it until it changes. It fails
   * where the index takes nothing at all.
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void setAside(long change) {
    for (SearchEntry entry : entries.between(change - 1, change)) {
      SearchIndexingPlan plan = session().indexingPlan();
      plan.purge(SearchEntry.class, entry.content(), null);
      plan.execute();
      aside.put(entry.content(), change);
    }
  }

  /** How many it refused, and does without. */
  public int refused() {
    return aside.size();
  }

  private boolean isAside(SearchEntry entry) {
    return aside.getOrDefault(entry.content(), 0L) == entry.change();
  }

  /**
   * Makes one piece of the many that this node's own index is in: a search looks every word up in
   * each. An index that others have as well is left as it is.
   */
  @Transactional
  public void join() {
    if (!isShared()) {
      SearchWorkspace workspace = workspace();
      workspace.mergeSegments();
      // Until then the pieces stay beside what they were joined to.
      workspace.flush();
      workspace.refresh();
    }
  }

  /** Everything leaves the index, which must be this node's own. */
  @Transactional
  public void empty() {
    if (isShared()) {
      throw new IllegalStateException("An index that others have as well is not emptied.");
    }
    SearchWorkspace workspace = workspace();
    workspace.purge();
    workspace.flush();
    workspace.refresh();
  }

  private SearchWorkspace workspace() {
    return Search.mapping(em.getEntityManagerFactory()).scope(SearchEntry.class).workspace();
  }

  private SearchSession session() {
    return Search.session(em);
  }
}
