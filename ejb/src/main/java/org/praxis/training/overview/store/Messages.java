package org.praxis.training.overview.store;

import static org.praxis.platform.AnyOf.values;
import static org.praxis.platform.Results.first;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.praxis.people.PersonId;
import org.praxis.training.model.Track;
import org.praxis.training.overview.MessageId;
import org.praxis.training.overview.model.TrackMessage;

/** Keeps and finds messages to learners. */
@ApplicationScoped
public class Messages {
  @PersistenceContext EntityManager em;

  /** Whoever writes to the learners of this track at the same time waits: a limit is counted. */
  public void lock(Track track, PersonId sender) {
    em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:what, 0)) as text)")
        .setParameter("what", "training/message/" + track.id() + "/" + sender)
        .getSingleResult();
  }

  public long countSince(Track track, PersonId sender, Instant then) {
    return em.createQuery(
            "select count(m) from TrackMessage m where m.track = :track and m.sender = :sender and"
                + " m.writtenAt > :then",
            Long.class)
        .setParameter("track", track)
        .setParameter("sender", sender)
        .setParameter("then", then)
        .getSingleResult();
  }

  public void add(TrackMessage message, Collection<PersonId> readers) {
    em.persist(message);
    em.flush();
    em.createNativeQuery(
            "insert into training_message_reader (message_key, person) select :message, unnest(cast(:people as uuid[]))")
        .setParameter("message", message.key())
        .setParameter("people", values(readers))
        .executeUpdate();
  }

  public Optional<TrackMessage> find(MessageId id) {
    return first(
        em.createQuery(
                "select m from TrackMessage m join fetch m.track where m.id = :id",
                TrackMessage.class)
            .setParameter("id", id));
  }

  public boolean isTo(TrackMessage message, PersonId person) {
    return (Boolean)
        em.createNativeQuery(
                "select exists (select 1 from training_message_reader where message_key = :message and person ="
                    + " :person)")
            .setParameter("message", message.key())
            .setParameter("person", person.value())
            .getSingleResult();
  }
}
