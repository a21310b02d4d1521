package org.praxis.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.praxis.access.Rows;

/** People, offices and departments as a synchronisation writes them. */
@ApplicationScoped
public class Staff {
  @Inject Rows rows;

  /** A word that no other test's people have. */
  public static String word() {
    return "w" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
  }

  public PersonId hire(String name, String title) {
    PersonId id = PersonId.next();
    rows.change(
        "insert into people_person (id, uid, name, title, has_photo, version, directory,"
            + " external_id) values (?1, ?2, ?3, ?4, false, 0, 'test', ?2)",
        id.value(),
        "s" + id,
        name,
        title);
    return id;
  }

  public void rename(PersonId person, String name) {
    rows.change("update people_person set name = ?2 where id = ?1", person.value(), name);
  }

  public void mail(PersonId person, String address) {
    rows.change("update people_person set mail = ?2 where id = ?1", person.value(), address);
  }

  public OfficeId office(String name, String zone, String opens, String closes) {
    OfficeId id = new OfficeId(UUID.randomUUID());
    rows.change(
        "insert into people_office (id, name, zone, opens, closes)"
            + " values (?1, ?2, cast(?3 as text), cast(?4 as time), cast(?5 as time))",
        id.value(),
        name,
        zone,
        opens,
        closes);
    return id;
  }

  public DepartmentId department(String path) {
    DepartmentId id = new DepartmentId(UUID.randomUUID());
    int slash = path.lastIndexOf('/');
    rows.change(
        "insert into people_department (id, parent_key, name, path) values (?1,"
            + " (select key from people_department where path = ?2), ?3, ?4)",
        id.value(),
        slash < 0 ? "" : path.substring(0, slash),
        path.substring(slash + 1),
        path);
    return id;
  }

  /** Below another, whatever its path says. */
  public void moveBelow(DepartmentId department, DepartmentId parent) {
    rows.change(
        "update people_department set parent_key = (select key from people_department where id ="
            + " ?1) where id = ?2",
        parent.value(),
        department.value());
  }

  public void seat(PersonId person, OfficeId office) {
    rows.change(
        "update people_person set (office_key, office) ="
            + " (select key, name from people_office where id = ?1) where id = ?2",
        office.value(),
        person.value());
  }

  public void place(PersonId person, DepartmentId department) {
    rows.change(
        "update people_person set (department_key, department) ="
            + " (select key, path from people_department where id = ?1) where id = ?2",
        department.value(),
        person.value());
  }

  public void lead(PersonId manager, PersonId... reports) {
    for (PersonId report : reports) {
      rows.change(
          "update people_person set manager_key = (select key from people_person where id = ?1)"
              + " where id = ?2",
          manager.value(),
          report.value());
    }
  }

  public void skill(PersonId person, String name) {
    rows.change(
        "insert into people_skill (person_key, position, name) select key, 1 + (select count(*)"
            + " from people_skill where person_key = key), ?1 from people_person where id = ?2",
        name,
        person.value());
  }

  public void leave(PersonId person) {
    rows.change("update people_person set left_at = now() where id = ?1", person.value());
  }

  public void close(PersonId person) {
    rows.change("update people_person set deactivated_at = now() where id = ?1", person.value());
  }

  /** Whoever signed in as that person is here again. */
  public void comeBack(PersonId person) {
    rows.change(
        "update people_person set left_at = null, deactivated_at = null where id = ?1",
        person.value());
  }
}
