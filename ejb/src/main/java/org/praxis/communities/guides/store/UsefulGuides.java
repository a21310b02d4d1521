package org.praxis.communities.guides.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.praxis.communities.guides.GuideId;
import org.praxis.communities.model.Reader;
import org.praxis.communities.store.Open;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;

/** Finds which of a community's guides are worth being shown to others. */
@ApplicationScoped
public class UsefulGuides {
  private static final String FACTS =
      "select g.id, g.title, g.owner, c.slug, c.name, g.revision, g.changedAt, g.reviewBy,"
          + " (select count(o) from Opinion o where o.guide = g and o.useful = true)"
          + " from Guide g join g.community c where g.id in :ids and g.revision > 0";

  private static final String WANTED =
      " from communities_guide g where g.community_key = (select key from communities_community where"
          + " slug = :slug) and g.revision > 0"
          + " and (:words = '' or g.words @@ websearch_to_tsquery('simple', :words))";

  @PersistenceContext EntityManager em;

  /**
   * What most said was useful first, then by title; its reader may read there.
   *
   * @param words that are all in it; empty for all
   */
  public Page<GuideStore.Facts> in(String slug, String words, PageRequest page) {
    List<?> found =
        bind(
                "select g.id"
                    + WANTED
                    + " order by (select count(*) from communities_guide_opinion o where o.guide_key = g.key"
                    + " and o.useful) desc, lower(g.title), g.key",
                slug,
                words)
            .setFirstResult(page.offset())
            .setMaxResults(page.size())
            .getResultList();
    List<GuideId> ids = found.stream().map(id -> new GuideId((UUID) id)).toList();
    List<GuideStore.Facts> items =
        inOrder(
            em.createQuery(FACTS, GuideStore.Facts.class).setParameter("ids", ids).getResultList(),
            ids);
    Number total = (Number) bind("select count(*)" + WANTED, slug, words).getSingleResult();
    return new Page<>(items, page, total.longValue());
  }

  /** Of these guides, those that are published and open to the reader, in this order. */
  public List<GuideStore.Facts> these(List<GuideId> ids, Reader reader) {
    return inOrder(
        Open.bind(em.createQuery(FACTS + " and" + Open.TO_READ, GuideStore.Facts.class), reader)
            .setParameter("ids", ids)
            .getResultList(),
        ids);
  }

  private static List<GuideStore.Facts> inOrder(List<GuideStore.Facts> found, List<GuideId> ids) {
    return found.stream()
        .sorted(Comparator.comparingInt(facts -> ids.indexOf(facts.id())))
        .toList();
  }

  private Query bind(String sql, String slug, String words) {
    return em.createNativeQuery(sql).setParameter("slug", slug).setParameter("words", words);
  }
}
