package org.praxis.people.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.UUID;
import org.praxis.people.DepartmentId;
import org.praxis.people.PersonId;
import org.praxis.people.view.DepartmentRef;
import org.praxis.people.view.DepartmentRow;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;

/**
 * Walks the organisation up and down. What directories make of it has cycles, and managers who have
 * left: every walk ends, and who has left is not on the way.
 */
@ApplicationScoped
public class OrganisationStore {
  private static final String ACTIVE = "%1$s.active and %1$s.left_at is null";
  private static final String HERE = ACTIVE.formatted("p");

  /** Most managers above somebody; more are a mistake of the directory. */
  private static final int HIGHEST = 50;

  @PersistenceContext EntityManager em;

  /** A person's place in the tree of managers. */
  public record Node(PersonId id, long reports, long everyone) {}

  /** The way from the top to a department, with itself at the end; empty when there is none. */
  public List<DepartmentRef> path(DepartmentId id) {
    return path("d.id = :id", id.value());
  }

  /** The way from the top to where a person works. */
  public List<DepartmentRef> path(PersonId id) {
    return path(
        "d.key = (select p.department_key from people_person p where p.id = :id)", id.value());
  }

  private List<DepartmentRef> path(String start, UUID id) {
    List<?> rows =
        em.createNativeQuery(
                "with recursive up(key, parent_key, id, name, way) as ("
                    + "select d.key, d.parent_key, d.id, d.name, array[d.key] from people_department d where "
                    + start
                    + " union all select d.key, d.parent_key, d.id, d.name, u.way || d.key from up u"
                    + " join people_department d on d.key = u.parent_key and d.key <> all(u.way))"
                    + " select id, name from up order by cardinality(way) desc")
            .setParameter("id", id)
            .getResultList();
    return rows.stream()
        .map(row -> (Object[]) row)
        .map(row -> new DepartmentRef(new DepartmentId((UUID) row[0]), (String) row[1]))
        .toList();
  }

  /**
   * The departments directly below another, by name.
   *
   * @param parent null for those at the top
   */
  public Page<DepartmentRow> departments(DepartmentId parent, PageRequest page) {
    Query below =
        em.createNativeQuery(
            "with recursive children as (select d.key, d.id, d.name, d.path from people_department d where "
                + (parent == null
                    ? "d.gone_at is null and d.parent_key is null"
                    : "d.gone_at is null and d.parent_key = (select t.key from people_department t where t.id = :parent)")
                + "), page as (select * from children order by name, key limit :size offset :offset),"
                + " below(top, key) as (select key, key from page"
                + " union select b.top, d.key from below b join people_department d on d.parent_key = b.key),"
                + " heads as (select b.top, count(*) as people from below b"
                + " join people_person p on p.department_key = b.key and "
                + HERE
                + " group by b.top)"
                + " select c.id, t.total, c.name, c.path, coalesce(h.people, 0),"
                + " (select count(*) from people_department d where d.parent_key = c.key and d.gone_at is null)"
                + " from (select count(*) as total from children) t left join page c on true"
                + " left join heads h on h.top = c.key order by c.name, c.key");
    if (parent != null) {
      below.setParameter("parent", parent.value());
    }
    return Counted.rows(
        paged(below, page),
        page,
        row ->
            new DepartmentRow(
                new DepartmentId((UUID) row[0]),
                (String) row[2],
                (String) row[3],
                ((Number) row[4]).longValue(),
                ((Number) row[5]).longValue()));
  }

  /** Who leads this person, from the top down; without the person. */
  public List<PersonId> managers(PersonId id) {
    List<?> ids =
        em.createNativeQuery(
                "with recursive up(key, manager_key, id, way) as ("
                    + "select p.key, p.manager_key, p.id, array[p.key] from people_person p where p.id = :id"
                    + " union all select p.key, p.manager_key, p.id, u.way || p.key from up u"
                    + " join people_person p on p.key = u.manager_key and p.key <> all(u.way) and "
                    + HERE
                    + " where cardinality(u.way) <= "
                    + HIGHEST
                    + ") select id from up where cardinality(way) > 1 order by cardinality(way) desc")
            .setParameter("id", id.value())
            .getResultList();
    return ids.stream().map(found -> new PersonId((UUID) found)).toList();
  }

  /** Whom a person leads directly, by name. */
  public Page<Node> reports(PersonId manager, PageRequest page) {
    Query query =
        tree(
            "p.manager_key = (select m.key from people_person m where m.id = :manager)",
            "order by name, key");
    query.setParameter("manager", manager.value());
    return nodes(query, page);
  }

  /** Those whose manager nobody knows: who leads others first, then by name. */
  public Page<Node> top(PageRequest page) {
    return nodes(
        tree(
            "not exists (select 1 from people_person m where m.key = p.manager_key and "
                + ACTIVE.formatted("m")
                + ")",
            "order by reports > 0 desc, name, key"),
        page);
  }

  private Query tree(String among, String order) {
    return em.createNativeQuery(
        "with recursive among as (select p.key, p.id, p.name,"
            + " (select count(*) from people_person r where r.manager_key = p.key and "
            + ACTIVE.formatted("r")
            + ") as reports from people_person p where "
            + HERE
            + " and "
            + among
            + "), page as (select * from among "
            + order
            + " limit :size offset :offset), under(top, key) as ("
            + "select a.key, p.key from page a join people_person p on p.manager_key = a.key"
            + " union select u.top, p.key from under u join people_person p on p.manager_key = u.key"
            + "), counted as (select u.top, count(*) as everyone from under u join people_person p on p.key = u.key"
            + " and u.key <> u.top and "
            + HERE
            + " group by u.top)"
            + " select a.id, t.total, a.reports, coalesce(c.everyone, 0)"
            + " from (select count(*) as total from among) t left join page a on true"
            + " left join counted c on c.top = a.key "
            + order);
  }

  private Page<Node> nodes(Query query, PageRequest page) {
    return Counted.rows(
        paged(query, page),
        page,
        row ->
            new Node(
                new PersonId((UUID) row[0]),
                ((Number) row[2]).longValue(),
                ((Number) row[3]).longValue()));
  }

  private static Query paged(Query query, PageRequest page) {
    return query.setParameter("size", page.size()).setParameter("offset", page.offset());
  }
}
