package org.praxis.people.directory.store;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.praxis.people.PersonId;
import org.praxis.people.directory.SyncRunId;
import org.praxis.people.directory.view.SyncChange;
import org.praxis.people.directory.view.SyncProblem;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.platform.json.Json;

/** What runs wrote down: changes and problems. */
@ApplicationScoped
public class SyncNotes {
  // Whom it would be worst to get wrong comes first.
  private static final String BY_WEIGHT =
      " order by array_position(array['DEPARTED', 'RETURNED', 'JOINED', 'MOVED', 'CHANGED'], c.kind), c.key";

  // A change is written down before it is made, and whoever is new has no identity before.
  private static final String PERSON =
      "coalesce(c.person, case when c.kind = 'JOINED' and r.outcome = 'DONE' and not r.dry then"
          + " (select p.id from people_person p where p.uid = c.uid and p.name = c.name"
          + " and p.left_at is null) end)";

  private static final TypeReference<Map<String, List<String>>> DETAILS = new TypeReference<>() {};

  @PersistenceContext EntityManager em;

  public Page<SyncChange> changes(SyncRunId run, PageRequest page) {
    String from = " from people_sync_change c join people_sync_run r on r.key = c.run_key";
    List<SyncChange> changes =
        rows(
                "select c.kind, " + PERSON + ", c.uid, c.name, cast(c.details as text)",
                from,
                BY_WEIGHT,
                run,
                page)
            .stream()
            .map(SyncNotes::change)
            .toList();
    return new Page<>(changes, page, count(from, run));
  }

  public Page<SyncProblem> problems(SyncRunId run, PageRequest page) {
    String from = " from people_sync_problem p join people_sync_run r on r.key = p.run_key";
    List<SyncProblem> problems =
        rows(
                "select p.directory, p.dn, p.kind, p.detail, p.left_out",
                from,
                " order by p.left_out desc, p.key",
                run,
                page)
            .stream()
            .map(
                row ->
                    new SyncProblem(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (Boolean) row[4]))
            .toList();
    return new Page<>(problems, page, count(from, run));
  }

  /** Whose entry that is, by the last run that read it. */
  public Optional<PersonId> person(String directory, String externalId) {
    @SuppressWarnings("unchecked")
    List<UUID> ids =
        em.createNativeQuery(
                "select id from people_person where directory = :directory and external_id = :entry")
            .setParameter("directory", directory)
            .setParameter("entry", externalId)
            .getResultList();
    return ids.stream().findFirst().map(PersonId::new);
  }

  @SuppressWarnings("unchecked")
  private List<Object[]> rows(
      String select, String from, String order, SyncRunId run, PageRequest page) {
    return em.createNativeQuery(select + from + " where r.id = :run" + order)
        .setParameter("run", run.value())
        .setFirstResult(page.offset())
        .setMaxResults(page.size())
        .getResultList();
  }

  private long count(String from, SyncRunId run) {
    return ((Number)
            em.createNativeQuery("select count(*)" + from + " where r.id = :run")
                .setParameter("run", run.value())
                .getSingleResult())
        .longValue();
  }

  private static SyncChange change(Object[] row) {
    return new SyncChange(
        (String) row[0],
        row[1] == null ? null : new PersonId((UUID) row[1]),
        (String) row[2],
        (String) row[3],
        Json.mapper().convertValue(Json.read((String) row[4], Map.class), DETAILS));
  }
}
