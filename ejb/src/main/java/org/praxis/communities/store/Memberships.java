package org.praxis.communities.store;

import static org.praxis.platform.AnyOf.values;
import static org.praxis.platform.Results.first;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.praxis.communities.CommunityId;
import org.praxis.communities.CommunityRole;
import org.praxis.communities.model.Community;
import org.praxis.communities.model.Membership;
import org.praxis.people.PersonId;
import org.praxis.people.audience.AudienceId;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;

/** Keeps and finds who belongs to which community. */
@ApplicationScoped
public class Memberships {
  @PersistenceContext EntityManager em;

  /** Somebody who belongs, as a list needs it. */
  public record Facts(PersonId person, CommunityRole role, Instant since, Boolean byAudience) {}

  /** Joining twice is joining once, also when both happen at the same moment. */
  public void join(Community community, PersonId person, Instant now) {
    em.flush();
    em.createNativeQuery(
            "insert into communities_membership (community_key, person, joined_at)"
                + " select key, :person, :now from communities_community where id = :community"
                + " on conflict (community_key, person) do nothing")
        .setParameter("person", person.value())
        .setParameter("now", now)
        .setParameter("community", community.id().value())
        .executeUpdate();
  }

  /** Of these people, as what those belong who do. */
  public Map<PersonId, CommunityRole> roles(Community community, Collection<PersonId> people) {
    return em
        .createQuery(
            "select m.person, m.role from Membership m where m.community = :community and m.person"
                + " in :people",
            Tuple.class)
        .setParameter("community", community)
        .setParameter("people", people)
        .getResultList()
        .stream()
        .collect(
            Collectors.toMap(
                row -> row.get(0, PersonId.class), row -> row.get(1, CommunityRole.class)));
  }

  public void remove(Membership membership) {
    em.remove(membership);
  }

  /** With others who would change it waiting. */
  public Optional<Membership> lock(Community community, PersonId person) {
    return first(
        em.createQuery(
                "select m from Membership m where m.community = :community and m.person = :person",
                Membership.class)
            .setParameter("community", community)
            .setParameter("person", person)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE));
  }

  /**
   * Who looks after it first, then by the time since when they belong.
   *
   * @param only null for all
   */
  public Page<Facts> page(CommunityId community, CommunityRole only, PageRequest page) {
    String members =
        " from Membership m where m.community.id = :community and (:only is null or m.role ="
            + " :only)";
    List<Facts> items =
        filtered(
                em.createQuery(
                    "select m.person, m.role, m.joinedAt, m.byAudience"
                        + members
                        + " order by case m.role when 'OWNER' then 0 when 'MODERATOR' then 1"
                        + " when 'EXPERT' then 2 else 3 end, m.joinedAt, m.key",
                    Facts.class),
                community,
                only)
            .setFirstResult(page.offset())
            .setMaxResults(page.size())
            .getResultList();
    long total =
        filtered(em.createQuery("select count(m)" + members, Long.class), community, only)
            .getSingleResult();
    return new Page<>(items, page, total);
  }

  private static <T> TypedQuery<T> filtered(
      TypedQuery<T> query, CommunityId community, CommunityRole only) {
    return query.setParameter("community", community).setParameter("only", only);
  }

  /** Its owner and its moderators. */
  public List<PersonId> keepers(CommunityId community) {
    return em.createQuery(
            "select m.person from Membership m where m.community.id = :community"
                + " and m.role in ('OWNER', 'MODERATOR')",
            PersonId.class)
        .setParameter("community", community)
        .getResultList();
  }

  /** The owners and moderators of each of these. */
  public Map<CommunityId, Set<PersonId>> keepers(Collection<CommunityId> communities) {
    return em
        .createQuery(
            "select m.community.id, m.person from Membership m where m.community.id in :communities"
                + " and m.role in ('OWNER', 'MODERATOR')",
            Tuple.class)
        .setParameter("communities", communities)
        .getResultList()
        .stream()
        .collect(
            Collectors.groupingBy(
                row -> row.get(0, CommunityId.class),
                Collectors.mapping(row -> row.get(1, PersonId.class), Collectors.toSet())));
  }

  /** Of all communities that any of these people looks after, who does, and as what. */
  public Map<CommunityId, Map<PersonId, CommunityRole>> keepersBeside(Collection<PersonId> people) {
    return em
        .createQuery(
            "select m.community.id, m.person, m.role from Membership m where m.role in ('OWNER',"
                + " 'MODERATOR') and m.community in (select o.community from Membership o where"
                + " o.person in :people and o.role in ('OWNER', 'MODERATOR'))",
            Object[].class)
        .setParameter("people", people)
        .getResultList()
        .stream()
        .collect(
            Collectors.groupingBy(
                row -> (CommunityId) row[0],
                Collectors.toMap(row -> (PersonId) row[1], row -> (CommunityRole) row[2])));
  }

  /** Of these people, who look after any of these. */
  public Set<PersonId> keepersAmong(
      Collection<PersonId> people, Collection<CommunityId> communities) {
    return em
        .createQuery(
            "select distinct m.person from Membership m where m.person in :people"
                + " and m.community.id in :communities and m.role in ('OWNER', 'MODERATOR')",
            PersonId.class)
        .setParameter("people", people)
        .setParameter("communities", communities)
        .getResultList()
        .stream()
        .collect(Collectors.toSet());
  }

  public List<PersonId> owners(CommunityId community) {
    return em.createQuery(
            "select m.person from Membership m where m.community.id = :community and m.role = 'OWNER'",
            PersonId.class)
        .setParameter("community", community)
        .getResultList();
  }

  /** The communities that a person looks after, and whether as owner or moderator. */
  public Map<CommunityId, CommunityRole> keptBy(PersonId person) {
    return em
        .createQuery(
            "select m.community.id, m.role from Membership m where m.person = :person"
                + " and m.role in ('OWNER', 'MODERATOR')",
            Tuple.class)
        .setParameter("person", person)
        .getResultList()
        .stream()
        .collect(
            Collectors.toMap(
                row -> row.get(0, CommunityId.class), row -> row.get(1, CommunityRole.class)));
  }

  /**
   * Makes somebody the owner, whoever was it before; who was it stays a member.
   *
   * @return the seat that the new owner gave up for it, if they were a moderator
   */
  public Optional<UUID> passOwnership(CommunityId community, PersonId owner, Instant now) {
    em.flush();
    Optional<UUID> seat =
        em
            .createQuery(
                "select m.seat from Membership m where m.community.id = :community and m.person ="
                    + " :owner and m.seat is not null",
                UUID.class)
            .setParameter("community", community)
            .setParameter("owner", owner)
            .getResultList()
            .stream()
            .findFirst();
    em.createNativeQuery(
            "update communities_membership m set role = 'MEMBER' from communities_community c where"
                + " c.key = m.community_key and c.id = :community and m.role = 'OWNER' and m.person"
                + " <> :owner")
        .setParameter("community", community.value())
        .setParameter("owner", owner.value())
        .executeUpdate();
    em.createNativeQuery(
            "insert into communities_membership (community_key, person, joined_at, role) select"
                + " key, :owner, :now, 'OWNER' from communities_community where id = :community on"
                + " conflict (community_key, person) do update set role = 'OWNER', seat = null")
        .setParameter("community", community.value())
        .setParameter("owner", owner.value())
        .setParameter("now", now)
        .executeUpdate();
    return seat;
  }

  /** Whose seat it is, and where. */
  public record Seat(CommunityId community, PersonId moderator) {}

  public Optional<Seat> seat(UUID seat) {
    return first(
        em.createQuery(
                "select m.community.id, m.person from Membership m where m.seat = :seat",
                Seat.class)
            .setParameter("seat", seat));
  }

  /** Whose seats these are. */
  public Map<UUID, Community> communities(Collection<UUID> seats) {
    return em
        .createQuery(
            "select m.seat, c from Membership m join m.community c where m.seat in :seats",
            Tuple.class)
        .setParameter("seats", seats)
        .getResultList()
        .stream()
        .collect(
            Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, Community.class)));
  }

  /**
   * Makes somebody else the moderator who has this seat; who had it stays a member.
   *
   * @return false when they look after the community already, so that the seat is nobody's
   */
  public boolean passSeat(Seat from, UUID seat, PersonId to, Instant now) {
    em.flush();
    em.createNativeQuery(
            "update communities_membership set role = 'MEMBER', seat = null where seat = :seat")
        .setParameter("seat", seat)
        .executeUpdate();
    return em.createNativeQuery(
                "insert into communities_membership (community_key, person, joined_at, role, seat)"
                    + " select key, :to, :now, 'MODERATOR', :seat from communities_community where"
                    + " id = :community on conflict (community_key, person) do update set role ="
                    + " 'MODERATOR', seat = :seat where communities_membership.role in ('MEMBER',"
                    + " 'EXPERT')")
            .setParameter("community", from.community().value())
            .setParameter("to", to.value())
            .setParameter("seat", seat)
            .setParameter("now", now)
            .executeUpdate()
        > 0;
  }

  /**
   * Lets these people belong to a community because an audience does, as far as they do not yet,
   * and the community goes by that audience still: whoever would change that waits.
   */
  public void joinAudience(
      CommunityId community, AudienceId audience, Collection<PersonId> people, Instant now) {
    em.flush();
    em.createNativeQuery(
            "insert into communities_membership (community_key, person, joined_at, by_audience)"
                + " select c.key, p.id, :now, true from (select key from communities_community"
                + " where id = :community and audience = :audience for share) c"
                + " cross join unnest(cast(:people as uuid[])) as p (id)"
                + " on conflict (community_key, person) do nothing")
        .setParameter("community", community.value())
        .setParameter("audience", audience.value())
        .setParameter("people", values(people))
        .setParameter("now", now)
        .executeUpdate();
  }

  /**
   * Ends what began with an audience; who looks after the community stays, on their own account
   * from now on.
   */
  public void leaveAudience(CommunityId community, Collection<PersonId> people) {
    em.flush();
    em.createNativeQuery(
            "update communities_membership m set by_audience = false from communities_community c"
                + " where c.key = m.community_key and c.id = :community and m.by_audience and m.role in"
                + " ('OWNER', 'MODERATOR') and m.person = any(cast(:people as uuid[]))")
        .setParameter("community", community.value())
        .setParameter("people", values(people))
        .executeUpdate();
    em.createNativeQuery(
            "delete from communities_membership m using communities_community c where c.key ="
                + " m.community_key and c.id = :community and m.by_audience and m.role in"
                + " ('EXPERT', 'MEMBER') and m.person = any(cast(:people as uuid[]))")
        .setParameter("community", community.value())
        .setParameter("people", values(people))
        .executeUpdate();
  }

  /** Who belongs to it because an audience does, those who look after it too. */
  public Set<PersonId> byAudience(CommunityId community) {
    return em
        .createQuery(
            "select m.person from Membership m where m.community.id = :community and m.byAudience ="
                + " true",
            PersonId.class)
        .setParameter("community", community)
        .getResultList()
        .stream()
        .collect(Collectors.toSet());
  }

  /** How many of these people belong to each; those to which none does are left out. */
  public Map<CommunityId, Long> belonging(
      Collection<CommunityId> communities, Collection<PersonId> people) {
    return counts("", communities, people);
  }

  /** How many of these people belong to each because an audience does, and would leave with it. */
  public Map<CommunityId, Long> following(
      Collection<CommunityId> communities, Collection<PersonId> people) {
    return counts(" and m.by_audience and m.role in ('EXPERT', 'MEMBER')", communities, people);
  }

  private Map<CommunityId, Long> counts(
      String which, Collection<CommunityId> communities, Collection<PersonId> people) {
    List<?> rows =
        em.createNativeQuery(
                "select c.id, count(*) from communities_membership m join communities_community c"
                    + " on c.key = m.community_key where c.id = any(cast(:communities as uuid[]))"
                    + " and m.person = any(cast(:people as uuid[]))"
                    + which
                    + " group by c.id")
            .setParameter("communities", values(communities))
            .setParameter("people", values(people))
            .getResultList();
    return rows.stream()
        .map(row -> (Object[]) row)
        .collect(
            Collectors.toMap(
                row -> new CommunityId((UUID) row[0]), row -> ((Number) row[1]).longValue()));
  }

  /** From now on they belong to it on their own account. */
  public void keepWithoutAudience(CommunityId community) {
    em.createQuery(
            "update Membership m set m.byAudience = false where m.community.id = :community and"
                + " m.byAudience = true")
        .setParameter("community", community)
        .executeUpdate();
  }
}
