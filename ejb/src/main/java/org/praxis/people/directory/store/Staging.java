package org.praxis.people.directory.store;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.praxis.platform.json.Json;

/**
 * What a run has read, before anything is made of it. Rows come many at a time, as one JSON text:
 * one statement a page, however many columns.
 */
@ApplicationScoped
public class Staging {
  @PersistenceContext EntityManager em;

  /** An entry of the directory, ready to be compared with a person. */
  public record Entry(
      String directory,
      @JsonProperty("external_id") String externalId,
      int rank,
      String dn,
      String uid,
      List<String> uids,
      String name,
      String mail,
      String title,
      String office,
      String zone,
      String department,
      String language,
      @JsonProperty("manager_dn") String managerDn,
      @JsonProperty("started_on") LocalDate startedOn,
      @JsonProperty("photo_known") boolean photoKnown,
      String photo,
      @JsonProperty("photo_digest") String photoDigest,
      String digest,
      boolean shadowed) {}

  public record Group(
      String directory, @JsonProperty("external_id") String externalId, String dn, String name) {}

  /** Either a DN or a user name. */
  public record Member(
      String directory,
      @JsonProperty("group_dn") String groupDn,
      @JsonProperty("member_dn") String memberDn,
      String uid) {}

  /** Whose photo is to be asked for. */
  public record Photoless(String externalId, String dn) {}

  /**
   * A photo that was asked for.
   *
   * @param photo as base64; null when there is none
   */
  public record Photo(
      @JsonProperty("external_id") String externalId,
      String photo,
      @JsonProperty("photo_digest") String photoDigest) {}

  public record Problem(
      String directory,
      String dn,
      String kind,
      String detail,
      @JsonProperty("left_out") boolean leftOut) {}

  /** An entry that is in two pages, because the directory changed in between, is taken once. */
  @Transactional(Transactional.TxType.REQUIRED)
  public void addEntries(long run, List<Entry> entries) {
    insert(
        run,
        entries,
        "insert into people_sync_entry (run_key, directory, external_id, rank, dn, uid, uids, name,"
            + " mail, title, office, zone, department, language, manager_dn, started_on,"
            + " photo_known, photo, photo_digest, digest, shadowed) select :run, directory,"
            + " external_id, rank, dn, uid, uids, name, mail, title, office, zone, department,"
            + " language, manager_dn, started_on, photo_known, decode(photo, 'base64'),"
            + " photo_digest, digest, shadowed from jsonb_to_recordset(cast(:rows as jsonb)) as"
            + " r(directory text, external_id text, rank int, dn text, uid text, uids text[], name"
            + " text, mail text, title text, office text, zone text, department text, language"
            + " text, manager_dn text, started_on date, photo_known boolean, photo text,"
            + " photo_digest text, digest text, shadowed boolean) on conflict do nothing");
  }

  @Transactional(Transactional.TxType.REQUIRED)
  public void addGroups(long run, List<Group> groups) {
    insert(
        run,
        groups,
        "insert into people_sync_group (run_key, directory, external_id, dn, name)"
            + " select :run, directory, external_id, dn, name"
            + " from jsonb_to_recordset(cast(:rows as jsonb))"
            + " as r(directory text, external_id text, dn text, name text) on conflict do nothing");
  }

  @Transactional(Transactional.TxType.REQUIRED)
  public void addMembers(long run, List<Member> members) {
    insert(
        run,
        members,
        "insert into people_sync_member (run_key, directory, group_dn, member_dn, uid)"
            + " select :run, directory, group_dn, member_dn, uid"
            + " from jsonb_to_recordset(cast(:rows as jsonb))"
            + " as r(directory text, group_dn text, member_dn text, uid text)");
  }

  @Transactional(Transactional.TxType.REQUIRED)
  public void addProblems(long run, List<Problem> problems) {
    insert(
        run,
        problems,
        "insert into people_sync_problem (run_key, directory, dn, kind, detail, left_out)"
            + " select :run, directory, dn, kind, detail, left_out"
            + " from jsonb_to_recordset(cast(:rows as jsonb))"
            + " as r(directory text, dn text, kind text, detail text, left_out boolean)");
  }

  @Transactional(Transactional.TxType.REQUIRED)
  public void addGone(long run, String directory, List<String> externalIds) {
    em.createNativeQuery(
            "insert into people_sync_gone (run_key, directory, external_id) select :run,"
                + " :directory, id from jsonb_array_elements_text(cast(:ids as jsonb)) as id on"
                + " conflict do nothing")
        .setParameter("run", run)
        .setParameter("directory", directory)
        .setParameter("ids", Json.write(externalIds))
        .executeUpdate();
  }

  /**
   * Those who are new or back and whose photo was not asked for yet, by their id.
   *
   * @param after the last id of those before; empty at the beginning
   */
  public List<Photoless> withoutPhoto(long run, String directory, String after, int most) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        em.createNativeQuery(
                "select e.external_id, e.dn from people_sync_entry e left join people_person p on"
                    + " p.key = e.person_key where e.run_key = :run and e.directory = :directory"
                    + " and e.external_id > :after and e.differs and not e.photo_known and (p.key"
                    + " is null or p.left_at is not null or p.external_id is null) order by"
                    + " e.external_id")
            .setParameter("run", run)
            .setParameter("directory", directory)
            .setParameter("after", after)
            .setMaxResults(most)
            .getResultList();
    return rows.stream().map(row -> new Photoless((String) row[0], (String) row[1])).toList();
  }

  /** Of a directory's entries, as {@link #withoutPhoto} has them. */
  @Transactional(Transactional.TxType.REQUIRED)
  public void photos(long run, String directory, List<Photo> photos) {
    if (!photos.isEmpty()) {
      em.createNativeQuery(
              "update people_sync_entry e set photo_known = true, photo = decode(r.photo,"
                  + " 'base64'), photo_digest = r.photo_digest from jsonb_to_recordset(cast(:rows"
                  + " as jsonb)) as r(external_id text, photo text, photo_digest text) where"
                  + " e.run_key = :run and e.directory = :directory and e.external_id ="
                  + " r.external_id")
          .setParameter("run", run)
          .setParameter("directory", directory)
          .setParameter("rows", Json.write(photos))
          .executeUpdate();
    }
  }

  private void insert(long run, List<? extends Record> rows, String statement) {
    if (!rows.isEmpty()) {
      em.createNativeQuery(statement)
          .setParameter("run", run)
          .setParameter("rows", Json.write(rows))
          .executeUpdate();
    }
  }

  /** Everything that was read for a run and is not worth keeping: all but changes and problems. */
  @Transactional(Transactional.TxType.REQUIRED)
  public void clear(long run) {
    for (String table : List.of("entry", "gone", "group", "member")) {
      em.createNativeQuery("delete from people_sync_" + table + " where run_key = :run")
          .setParameter("run", run)
          .executeUpdate();
    }
  }

  /** Changes and problems too, before a run reads anew. */
  @Transactional(Transactional.TxType.REQUIRED)
  public void clearAll(long run) {
    clear(run);
    for (String table : List.of("change", "problem")) {
      em.createNativeQuery("delete from people_sync_" + table + " where run_key = :run")
          .setParameter("run", run)
          .executeUpdate();
    }
  }

  /** How far a directory was read by the last run that was carried through. */
  public Optional<String> mark(String directory) {
    @SuppressWarnings("unchecked")
    List<String> marks =
        em.createNativeQuery("select mark from people_sync_mark where directory = :directory")
            .setParameter("directory", directory)
            .getResultList();
    return marks.stream().findFirst();
  }

  @Transactional(Transactional.TxType.REQUIRED)
  public void mark(String directory, String mark, Instant now) {
    em.createNativeQuery(
            "insert into people_sync_mark (directory, mark, at) values (:directory, :mark, :now)"
                + " on conflict (directory) do update set mark = excluded.mark, at = excluded.at")
        .setParameter("directory", directory)
        .setParameter("mark", mark)
        .setParameter("now", now)
        .executeUpdate();
  }

  /** Whether anybody of that directory is known, and so most photos are. */
  public boolean isKnown(String directory) {
    return (Boolean)
        em.createNativeQuery(
                "select exists (select 1 from people_person where directory = :directory and digest"
                    + " is not null)")
            .setParameter("directory", directory)
            .getSingleResult();
  }
}
