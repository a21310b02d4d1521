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
  private static final String HERE = "p.active and p.left_at is null";

  /** Most managers above somebody; more are a mistake of the directory. */
  private static final int HIGHEST = 50;

  private static final String MANAGER = "(select m.key from people_person m where m.id = :manager)";

  /**
   * Who leads others, and how many of those are here: one in eight of a company, so that a walk
   * over them alone is short. It leads through whoever has left to those whom they led.
   */
  private static final String LEADS =
      "leads as materialized (select m.key, m.manager_key, m.active, l.reports from (select manager_key,"
          + " count(*) filter (where active) as reports from people_person where manager_key is not null"
          + " group by manager_key) l join people_person m on m.key = l.manager_key)";

  // Up from everybody for as long as all above have a larger key: only the one with the smallest of
  // a circle comes back to where they began, and most ways end at once. A way into a circle of
  // others ends where it comes back to its mark, which is set after 1, 2, 4 … steps.
  private static final String CIRCLES =
      ", up(start, at, steps, mark) as (select key, manager_key, 1, cast(0 as bigint) from leads"
          + " where active and manager_key > key union all select u.start, l.manager_key, u.steps + 1,"
          + " case when u.steps & (u.steps - 1) = 0 then u.at else u.mark end from up u"
          + " join leads l on l.key = u.at and l.active where u.at <> u.start and u.at <> u.mark"
          + " and l.manager_key >= u.start and u.steps < "
          + HIGHEST
          + ")";

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
                + " heads as (select b.top, sum(n.people) as people from below b"
                + " join (select department_key, count(*) as people from people_person where active"
                + " group by department_key) n on n.department_key = b.key group by b.top)"
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

  /** Whom a person leads directly, by name, with how many are below each. */
  public Page<Node> reports(PersonId manager, PageRequest page) {
    Query query = tree("", among("p.manager_key = " + MANAGER), "order by name, key");
    query.setParameter("manager", manager.value());
    return nodes(query, page);
  }

  /** Whom a person leads directly, by name, and no more of them. */
  public Page<PersonId> directReports(PersonId manager, PageRequest page) {
    Query query =
        em.createNativeQuery(
                "select p.id, t.total from (select count(*) as total from people_person"
                    + " where active and manager_key = "
                    + MANAGER
                    + ") t left join (select id, name, key from people_person where active and manager_key = "
                    + MANAGER
                    + " order by name, key limit :size offset :offset) p on true order by p.name, p.key")
            .setParameter("manager", manager.value());
    return Counted.page(paged(query, page), page, PersonId::new);
  }

  /**
   * Those whose manager nobody knows, and one of all who lead each other in a circle, for nobody
   * above leads to those: who leads others first, then by name.
   */
  public Page<Node> top(PageRequest page) {
    return nodes(
        tree(
            CIRCLES,
            among("p.manager_key is null")
                + " union all "
                + among("p.manager_key in (select m.key from people_person m where not m.active)")
                + " union all "
                + among("p.key in (select start from up where at = start)"),
            "order by reports > 0 desc, name, key"),
        page);
  }

  private static String among(String condition) {
    return "select p.key, p.name, coalesce(l.reports, 0) as reports from people_person p"
        + " left join leads l on l.key = p.key where p.active and "
        + condition;
  }

  // Everyone below somebody is whoever the leaders among them lead; without the one who is asked
  // about, whom one of those leads where they stand in a circle.
  private Query tree(String also, String among, String order) {
    return em.createNativeQuery(
        "with recursive "
            + LEADS
            + also
            + ", among as materialized ("
            + among
            + "), page as (select a.key, a.name, a.reports, p.id, p.manager_key from (select * from among "
            + order
            + " limit :size offset :offset) a join people_person p on p.key = a.key), under(top, key) as ("
            + "select key, key from page"
            + " union select u.top, l.key from under u join leads l on l.manager_key = u.key),"
            + " counted as (select u.top, sum(l.reports) - count(*) filter (where l.key = p.manager_key)"
            + " as everyone from under u join leads l on l.key = u.key join page p on p.key = u.top"
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
