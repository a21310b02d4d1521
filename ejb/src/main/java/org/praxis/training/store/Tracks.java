package org.praxis.training.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.praxis.people.PersonId;
import org.praxis.platform.PageRequest;
import org.praxis.training.TrackId;
import org.praxis.training.model.Track;
import org.praxis.training.view.TrackRow;

/** Keeps and finds tracks. */
@ApplicationScoped
public class Tracks {
  @PersistenceContext EntityManager em;

  private static final String ROWS =
      "select t.slug, t.title, t.summary, t.days,"
          + " (select count(s) from Step s where s.track = t),"
          + " (select count(e) from Enrolment e where e.track = t),"
          + " case when exists (select 1 from Enrolment e where e.track = t and e.person = :me) then true else false end"
          + " from Track t ";

  public void add(Track track) {
    em.persist(track);
  }

  public boolean taken(String slug) {
    return em.createQuery("select count(t) from Track t where t.slug = :slug", Long.class)
            .setParameter("slug", slug)
            .getSingleResult()
        > 0;
  }

  /** With its steps. */
  public Optional<Track> find(String slug) {
    return em.createQuery(
            "select t from Track t left join fetch t.steps where t.slug = :slug", Track.class)
        .setParameter("slug", slug)
        .getResultStream()
        .findFirst();
  }

  public List<TrackRow> rows(PersonId reader, PageRequest page) {
    return em.createQuery(ROWS + "order by t.title, t.key", TrackRow.class)
        .setParameter("me", reader)
        .setFirstResult(page.offset())
        .setMaxResults(page.size())
        .getResultList();
  }

  public TrackRow row(Track track, PersonId reader) {
    return em.createQuery(ROWS + "where t = :track", TrackRow.class)
        .setParameter("me", reader)
        .setParameter("track", track)
        .getSingleResult();
  }

  public Optional<String> title(TrackId track) {
    return em.createQuery("select t.title from Track t where t.id = :id", String.class)
        .setParameter("id", track)
        .getResultStream()
        .findFirst();
  }

  /** Without their steps, as far as they are there. */
  public List<Track> find(Collection<TrackId> ids) {
    return em.createQuery("select t from Track t where t.id in :ids", Track.class)
        .setParameter("ids", ids)
        .getResultList();
  }

  public long count() {
    return em.createQuery("select count(t) from Track t", Long.class).getSingleResult();
  }
}
