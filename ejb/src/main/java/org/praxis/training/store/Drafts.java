package org.praxis.training.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.praxis.people.PersonId;
import org.praxis.platform.json.Json;
import org.praxis.training.TrackDraft;
import org.praxis.training.model.Track;

/** Keeps what is worked on, one draft a track. */
@ApplicationScoped
public class Drafts {
  @PersistenceContext EntityManager em;

  /**
   * @param content null while nothing is pending
   * @param basedOn number of the edition from which it began; null where from none
   */
  public record Kept(
      TrackDraft content, Integer basedOn, long version, Instant changedAt, PersonId changedBy) {}

  public Optional<Kept> find(Track track) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        em.createNativeQuery(
                "select cast(content as text), based_on, version, changed_at, changed_by"
                    + " from training_draft where track_key = :track")
            .setParameter("track", track.key())
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new Kept(
                    row[0] == null ? null : Json.read((String) row[0], TrackDraft.class),
                    (Integer) row[1],
                    ((Number) row[2]).longValue(),
                    (Instant) row[3],
                    new PersonId((UUID) row[4])))
        .findFirst();
  }

  /**
   * Keeps it under the next version.
   *
   * @param version of what was there before; 0 where nothing ever was
   * @param content null where nothing is pending any more
   * @return false when it was changed meanwhile
   */
  public boolean keep(
      Track track, long version, TrackDraft content, Integer basedOn, PersonId by, Instant now) {
    // A null has no type of its own, and every type can be read as a text.
    String statement =
        version == 0
            ? "insert into training_draft (track_key, content, based_on, version, changed_at, changed_by)"
                + " select :track, cast(cast(:content as text) as jsonb), cast(cast(:basedOn as text) as int), 1, :now, :by where :version = 0"
                + " on conflict do nothing"
            : "update training_draft set content = cast(cast(:content as text) as jsonb), based_on = cast(cast(:basedOn as text) as int),"
                + " version = version + 1, changed_at = :now, changed_by = :by"
                + " where track_key = :track and version = :version";
    return em.createNativeQuery(statement)
            .setParameter("track", track.key())
            .setParameter("version", version)
            .setParameter("content", content == null ? null : Json.write(content))
            .setParameter("basedOn", basedOn)
            .setParameter("by", by.value())
            .setParameter("now", now)
            .executeUpdate()
        == 1;
  }
}
