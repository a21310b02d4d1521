package org.praxis.training.store;

import static org.praxis.platform.AnyOf.values;
import static org.praxis.platform.Results.first;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.praxis.people.PersonId;
import org.praxis.platform.PageRequest;
import org.praxis.training.TrackId;
import org.praxis.training.model.Edition;
import org.praxis.training.model.Track;
import org.praxis.training.view.DraftRow;
import org.praxis.training.view.TrackRow;

/** Keeps and finds tracks. */
@ApplicationScoped
public class Tracks {
  @PersistenceContext EntityManager em;

  private static final String ROWS =
      "select t.slug, n.title, n.summary, n.days,"
          + " (select count(s) from Step s where s.edition = n),"
          + " (select count(distinct e.person) from Enrolment e where e.track = t),"
          + " case when exists (select 1 from Enrolment e where e.track = t and e.person = :me) then true else false end"
          + " from Edition n join n.track t where ";

  /**
   * A track by its name, also before it is published.
   *
   * @param published whether everybody may know of it
   */
  public record Named(TrackId id, String slug, String title, boolean published) {}

  public void add(Track track) {
    em.persist(track);
  }

  public boolean taken(String slug) {
    return em.createQuery("select count(t) from Track t where t.slug = :slug", Long.class)
            .setParameter("slug", slug)
            .getSingleResult()
        > 0;
  }

  /** Also one that is not published. */
  public Optional<Track> find(String slug) {
    return find(slug, LockModeType.NONE);
  }

  /** The same, with others who would publish or enrol waiting until this transaction ends. */
  public Optional<Track> lock(String slug) {
    return find(slug, LockModeType.PESSIMISTIC_WRITE);
  }

  /** The same, with others who would publish waiting, but not each other. */
  public Optional<Track> share(String slug) {
    return find(slug, LockModeType.PESSIMISTIC_READ);
  }

  private Optional<Track> find(String slug, LockModeType lock) {
    return first(
        em.createQuery("select t from Track t where t.slug = :slug", Track.class)
            .setParameter("slug", slug)
            .setLockMode(lock));
  }

  /** Those that are published, by title. */
  public List<TrackRow> rows(PersonId reader, PageRequest page) {
    return em.createQuery(ROWS + "n.number = t.edition order by n.title, t.key", TrackRow.class)
        .setParameter("me", reader)
        .setFirstResult(page.offset())
        .setMaxResults(page.size())
        .getResultList();
  }

  /** A track as that edition describes it. */
  public TrackRow row(Edition edition, PersonId reader) {
    return em.createQuery(ROWS + "n = :edition", TrackRow.class)
        .setParameter("me", reader)
        .setParameter("edition", edition)
        .getSingleResult();
  }

  /** As they are called now, or in their draft before the first edition; in one statement. */
  public List<Named> named(Collection<TrackId> ids) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        em.createNativeQuery(
                "select t.id, t.slug, coalesce(e.title, d.content ->> 'title'), t.edition is not null"
                    + " from training_track t"
                    + " left join training_edition e on e.track_key = t.key and e.number = t.edition"
                    + " left join training_draft d on d.track_key = t.key"
                    + " where t.id = any(cast(:ids as uuid[]))")
            .setParameter("ids", values(ids))
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new Named(
                    new TrackId((UUID) row[0]), (String) row[1], (String) row[2], (Boolean) row[3]))
        .toList();
  }

  /** These as they are worked on, what was worked on last first. */
  public List<DraftRow> drafts(Collection<UUID> ids, PageRequest page) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        em.createNativeQuery(
                "select t.slug, coalesce(d.content ->> 'title', e.title), t.edition,"
                    + " greatest(d.changed_at, e.published_at) as changed, d.content is not null, t.template"
                    + " from training_track t"
                    + " left join training_edition e on e.track_key = t.key and e.number = t.edition"
                    + " left join training_draft d on d.track_key = t.key"
                    + " where t.id = any(cast(:ids as uuid[])) order by changed desc, t.key desc")
            .setParameter("ids", ids.toArray(UUID[]::new))
            .setFirstResult(page.offset())
            .setMaxResults(page.size())
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new DraftRow(
                    (String) row[0],
                    (String) row[1],
                    (Integer) row[2],
                    (Instant) row[3],
                    (Boolean) row[4],
                    (Boolean) row[5]))
        .toList();
  }

  /**
   * A track from which trainers begin theirs.
   *
   * @param by who looks after it, or null
   */
  public record Template(String slug, String title, String summary, long steps, PersonId by) {}

  /** By title; as published, or else as drafted. */
  public List<Template> templates(int most) {
    List<?> rows =
        em.createNativeQuery(
                "select t.slug, coalesce(e.title, d.content ->> 'title') as title, coalesce(e.summary, d.content ->>"
                    + " 'summary', ''), case when e.key is not null then (select count(*) from training_step s where"
                    + " s.edition_key = e.key) else (select count(*) from jsonb_path_query(d.content,"
                    + " '$.stages[*].steps[*]')) end, (select u.holder from people_duty u where u.kind = 'TRACK_OWNER' and"
                    + " u.subject = t.id) from training_track t left join training_edition e on e.track_key = t.key and"
                    + " e.number = t.edition left join training_draft d on d.track_key = t.key where t.template order by"
                    + " lower(coalesce(e.title, d.content ->> 'title')), t.key limit :most")
            .setParameter("most", most)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            row ->
                new Template(
                    (String) row[0],
                    (String) row[1],
                    (String) row[2],
                    ((Number) row[3]).longValue(),
                    row[4] == null ? null : new PersonId((UUID) row[4])))
        .toList();
  }

  /** Those that are published. */
  public long count() {
    return em.createQuery("select count(t) from Track t where t.edition is not null", Long.class)
        .getSingleResult();
  }
}
