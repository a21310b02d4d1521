package org.praxis.communities.attention.store;

import static org.praxis.platform.AnyOf.values;
import static org.praxis.platform.Results.first;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.praxis.communities.CommunityRole;
import org.praxis.communities.ContributionId;
import org.praxis.communities.attention.BookmarkId;
import org.praxis.communities.attention.event.ReminderDue;
import org.praxis.communities.attention.model.Bookmark;
import org.praxis.communities.model.Contribution;
import org.praxis.communities.model.Opened;
import org.praxis.communities.model.Place;
import org.praxis.communities.model.Reader;
import org.praxis.people.PersonId;
import org.praxis.platform.PageRequest;

/** Keeps and finds what people keep for themselves. */
@ApplicationScoped
public class Bookmarks {
  @PersistenceContext EntityManager em;

  /** A bookmark, and what it is about as it is open to the reader. */
  public record Kept(Bookmark bookmark, Opened<Contribution> about) {
    /** Whether the reader finds anything there: of what was taken back only the place is left. */
    public boolean isOpen() {
      return about.isReadable()
          && !about.contribution().isTombstone()
          && !about.contribution().topic().isTombstone();
    }
  }

  private static final String KEPT =
      "select b, c, m.role from Bookmark b join b.contribution c join fetch c.community"
          + " left join fetch treat(c as Reply).topic left join Membership m"
          + " on m.community = c.community and m.person = b.person where b.person = :me";

  /** Keeps it, once. */
  public BookmarkId add(PersonId person, ContributionId contribution, Instant now) {
    em.createNativeQuery(
            "insert into communities_bookmark (id, person, contribution_key, made_at, version)"
                + " select :id, :person, key, :now, 0 from communities_contribution where id ="
                + " :contribution on conflict (person, contribution_key) do nothing")
        .setParameter("id", BookmarkId.next().value())
        .setParameter("person", person.value())
        .setParameter("contribution", contribution.value())
        .setParameter("now", now)
        .executeUpdate();
    return among(person, List.of(contribution)).get(contribution);
  }

  public Optional<Bookmark> lock(BookmarkId id, PersonId person) {
    return first(
        em.createQuery(
                "select b from Bookmark b where b.id = :id and b.person = :person", Bookmark.class)
            .setParameter("id", id)
            .setParameter("person", person)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE));
  }

  public void remove(Bookmark bookmark) {
    em.remove(bookmark);
  }

  /** Of these, the ones that somebody keeps. */
  public Map<ContributionId, BookmarkId> among(
      PersonId person, Collection<ContributionId> contributions) {
    List<?> rows =
        em.createNativeQuery(
                "select c.id, b.id as bookmark from communities_bookmark b"
                    + " join communities_contribution c on c.key = b.contribution_key"
                    + " where b.person = :person and c.id = any(cast(:contributions as uuid[]))")
            .setParameter("person", person.value())
            .setParameter("contributions", values(contributions))
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .collect(
            Collectors.toMap(
                row -> new ContributionId((UUID) row[0]), row -> new BookmarkId((UUID) row[1])));
  }

  public Optional<Kept> find(BookmarkId id, Reader reader) {
    return em
        .createQuery(KEPT + " and b.id = :id", Tuple.class)
        .setParameter("me", reader.id())
        .setParameter("id", id)
        .getResultList()
        .stream()
        .map(row -> kept(row, reader))
        .findFirst();
  }

  /** What was kept last comes first. */
  public List<Kept> of(Reader reader, PageRequest page) {
    return em
        .createQuery(KEPT + " order by b.madeAt desc, b.key desc", Tuple.class)
        .setParameter("me", reader.id())
        .setFirstResult(page.offset())
        .setMaxResults(page.size())
        .getResultList()
        .stream()
        .map(row -> kept(row, reader))
        .toList();
  }

  private static Kept kept(Tuple row, Reader reader) {
    Contribution contribution = row.get(1, Contribution.class);
    Place place = new Place(contribution.community(), reader, row.get(2, CommunityRole.class));
    return new Kept(row.get(0, Bookmark.class), new Opened<>(contribution, place));
  }

  public long count(PersonId person) {
    return em.createQuery("select count(b) from Bookmark b where b.person = :person", Long.class)
        .setParameter("person", person)
        .getSingleResult();
  }

  /**
   * Takes the reminders that are due; nobody else gets them. What another node is at is left to it.
   */
  public List<ReminderDue> takeDue(Instant now, int most) {
    List<?> rows =
        em.createNativeQuery(
                "with due as (select b.key from communities_bookmark b where b.remind_at <= :now"
                    + " and b.reminded_at is null order by b.remind_at limit :most for update skip"
                    + " locked) update communities_bookmark b set reminded_at = :now, version ="
                    + " b.version + 1 from due, communities_contribution c left join"
                    + " communities_contribution t on t.key = c.topic_key where b.key = due.key and"
                    + " c.key = b.contribution_key returning b.id, b.person, c.id as contribution,"
                    + " coalesce(t.id, c.id) as topic")
            .setParameter("now", now)
            .setParameter("most", most)
            .getResultList();
    return rows.stream()
        .map(row -> (Object[]) row)
        .map(
            row ->
                new ReminderDue(
                    new BookmarkId((UUID) row[0]),
                    new PersonId((UUID) row[1]),
                    new ContributionId((UUID) row[2]),
                    new ContributionId((UUID) row[3]),
                    now))
        .toList();
  }
}
