package org.praxis.search.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.hibernate.search.mapper.orm.work.SearchIndexingPlan;
import org.hibernate.search.mapper.orm.work.SearchWorkspace;
import org.praxis.search.model.EntryFields;
import org.praxis.search.model.SearchEntry;

/**
 * What the index of this node holds, or the one that all nodes share: it takes what changed, in the
 * order of changes. {@link EntryIndex} asks it.
 */
@ApplicationScoped
public class IndexContents {
  @PersistenceContext EntityManager em;
  @Inject Entries entries;

  /** By content, the change with which the index refused it. */
  private final Map<UUID, Long> aside = new ConcurrentHashMap<>();

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
