package org.praxis.training.store;

import static org.praxis.platform.Results.first;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.praxis.people.PersonId;
import org.praxis.training.StepId;
import org.praxis.training.TrackId;
import org.praxis.training.model.Edition;
import org.praxis.training.model.Track;

/** Keeps and finds what tracks ask. */
@ApplicationScoped
public class Editions {
  @PersistenceContext EntityManager em;

  private static final String WITH_STEPS =
      "select n from Edition n join fetch n.track t left join fetch n.steps where ";

  /** An edition as a list shows it. */
  public record Facts(
      Integer number,
      String title,
      Integer days,
      Long steps,
      Instant publishedAt,
      PersonId publisher,
      String note) {}

  public void add(Edition edition) {
    em.persist(edition);
  }

  /** What everybody begins now; nothing before the first. */
  public Optional<Edition> current(String slug) {
    return first(
        em.createQuery(WITH_STEPS + "t.slug = :slug and n.number = t.edition", Edition.class)
            .setParameter("slug", slug));
  }

  public Optional<Edition> find(TrackId track, int number) {
    return first(
        em.createQuery(WITH_STEPS + "t.id = :track and n.number = :number", Edition.class)
            .setParameter("track", track)
            .setParameter("number", number));
  }

  public Optional<Edition> find(Track track, int number) {
    return first(
        em.createQuery(WITH_STEPS + "t = :track and n.number = :number", Edition.class)
            .setParameter("track", track)
            .setParameter("number", number));
  }

  /** Whether any of them has or had that step. */
  public boolean has(Track track, StepId step) {
    return em.createQuery(
                "select count(s) from Step s where s.edition.track = :track and s.id = :step",
                Long.class)
            .setParameter("track", track)
            .setParameter("step", step)
            .getSingleResult()
        > 0;
  }

  /** The newest first. */
  public List<Facts> all(Track track) {
    return em.createQuery(
            "select n.number, n.title, n.days, (select count(s) from Step s where s.edition = n),"
                + " n.publishedAt, n.publisher, n.note"
                + " from Edition n where n.track = :track order by n.number desc",
            Facts.class)
        .setParameter("track", track)
        .getResultList();
  }
}
