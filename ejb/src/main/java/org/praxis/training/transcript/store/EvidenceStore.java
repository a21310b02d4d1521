package org.praxis.training.transcript.store;

import static org.praxis.platform.Results.first;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.praxis.people.PersonId;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.training.assigning.store.StatusSql;
import org.praxis.training.store.Columns;
import org.praxis.training.transcript.EvidenceId;
import org.praxis.training.transcript.EvidenceState;
import org.praxis.training.transcript.model.Evidence;
import org.praxis.training.transcript.view.ExemptionLine;

/** Keeps and finds what people learnt elsewhere, and from what they were exempt. */
@ApplicationScoped
public class EvidenceStore {
  // Whoever leads them answers; HR answers where nobody does, or in their place.
  private static final String TO =
      " from training_evidence x where x.state = 'WAITING' and x.person <> :reader and (:all or exists (select 1 from"
          + " people_person p join people_person m on m.key = p.manager_key where p.id = x.person and m.id = :reader))";

  @PersistenceContext EntityManager em;

  public void add(Evidence evidence) {
    em.persist(evidence);
    em.flush();
  }

  public Optional<Evidence> find(EvidenceId id) {
    return first(
        em.createQuery("select x from Evidence x where x.id = :id", Evidence.class)
            .setParameter("id", id));
  }

  /** With others who would answer or withdraw it waiting until this transaction ends. */
  public Optional<Evidence> lock(EvidenceId id) {
    return first(
        em.createQuery("select x from Evidence x where x.id = :id", Evidence.class)
            .setParameter("id", id)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE));
  }

  /** The latest first, without what was taken back. */
  public List<Evidence> of(PersonId person, int most) {
    return em.createQuery(
            "select x from Evidence x where x.person = :person and x.state <> :withdrawn order by x.done desc, x.key"
                + " desc",
            Evidence.class)
        .setParameter("person", person)
        .setParameter("withdrawn", EvidenceState.WITHDRAWN)
        .setMaxResults(most)
        .getResultList();
  }

  /** That wait for the reader's answer, the first first. */
  public Page<Evidence> waiting(PersonId reader, boolean all, PageRequest page) {
    @SuppressWarnings("unchecked")
    List<Evidence> rows =
        em.createNativeQuery("select x.*" + TO + " order by x.added_at, x.key", Evidence.class)
            .setParameter("reader", reader.value())
            .setParameter("all", all)
            .setFirstResult(page.offset())
            .setMaxResults(page.size())
            .getResultList();
    return new Page<>(rows, page, count(reader, all));
  }

  /** How many wait. */
  public long count(PersonId reader, boolean all) {
    return ((Number)
            em.createNativeQuery("select count(*)" + TO)
                .setParameter("reader", reader.value())
                .setParameter("all", all)
                .getSingleResult())
        .longValue();
  }

  /** Of these, those that wait still, of people whom the reader leads. */
  public Set<String> waiting(Collection<String> evidence, PersonId reader) {
    List<?> rows =
        em.createNativeQuery(
                "select cast(x.id as text)" + TO + " and x.id = any(cast(:ids as uuid[]))")
            .setParameter("ids", evidence.toArray(String[]::new))
            .setParameter("reader", reader.value())
            .setParameter("all", false)
            .getResultList();
    return rows.stream().map(String.class::cast).collect(Collectors.toSet());
  }

  /** Whoever would add evidence of the same person waits until this transaction ends. */
  public void lockAdding(PersonId person) {
    em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:what, 0)) as text)")
        .setParameter("what", "training/evidence/" + person)
        .getSingleResult();
  }

  /** Of somebody's, those of which nobody has said anything. */
  public List<Evidence> waiting(PersonId person) {
    return em.createQuery(
            "select x from Evidence x where x.person = :person and x.state = :waiting",
            Evidence.class)
        .setParameter("person", person)
        .setParameter("waiting", EvidenceState.WAITING)
        .getResultList();
  }

  /** The latest first. */
  public List<ExemptionLine> exemptions(PersonId person, int most) {
    List<?> rows =
        em.createNativeQuery(
                "select t.slug, "
                    + StatusSql.TITLE
                    + " as title, x.from_on, x.until_on, x.reason, x.over_at is not null as over from"
                    + " training_exemption x join training_track t on t.key = x.track_key where x.person = :person"
                    + " order by x.made_at desc, x.key desc limit :most")
            .setParameter("person", person.value())
            .setParameter("most", most)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            row ->
                new ExemptionLine(
                    (String) row[0],
                    (String) row[1],
                    Columns.day(row[2]),
                    Columns.day(row[3]),
                    (String) row[4],
                    (Boolean) row[5]))
        .toList();
  }

  /** Whether somebody with that id is or was here. */
  public boolean isKnown(PersonId person) {
    return (Boolean)
        em.createNativeQuery("select exists (select 1 from people_person where id = :id)")
            .setParameter("id", person.value())
            .getSingleResult();
  }
}
