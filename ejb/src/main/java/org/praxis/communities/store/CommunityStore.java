package org.praxis.communities.store;

import static org.praxis.platform.AnyOf.anyOf;
import static org.praxis.platform.AnyOf.values;
import static org.praxis.platform.Results.first;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.praxis.communities.CommunityId;
import org.praxis.communities.CommunityRole;
import org.praxis.communities.model.Community;
import org.praxis.communities.model.Place;
import org.praxis.communities.model.Reader;
import org.praxis.communities.view.CommunityName;
import org.praxis.communities.view.CommunityRow;
import org.praxis.communities.view.OpenCommunity;
import org.praxis.people.PersonId;
import org.praxis.people.audience.AudienceId;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;

/** Keeps and finds communities, as far as their reader may know of them. */
@ApplicationScoped
public class CommunityStore {
  @PersistenceContext EntityManager em;

  private static final String ROWS =
      "select c.id, c.slug, c.name, c.purpose, c.access,"
          + " (select count(m) from Membership m where m.community = c),"
          + " (select count(t) from Topic t where t.community = c and t.state = 'PUBLISHED'),"
          + " (select m.role from Membership m where m.community = c and m.person = :me),"
          + " c.archivedAt, case when c.audience is null then false else true end from Community c where"
          + Open.TO_KNOW;

  private static final String LISTED =
      " and c.archivedAt is %s null and (:words = '' or locate(:words, lower(c.name)) > 0 or locate(:words, lower(c.purpose)) > 0)";

  private static final String BY_NAME = " order by c.name, c.key";

  /** Refused by the database's own constraint when two founders choose one slug at once. */
  public void add(Community community) {
    em.persist(community);
  }

  public boolean taken(String slug) {
    return em.createQuery("select count(c) from Community c where c.slug = :slug", Long.class)
            .setParameter("slug", slug)
            .getSingleResult()
        > 0;
  }

  /** Whether the reader may know of it or not: {@link Place} says. */
  public Optional<Place> place(String slug, Reader reader) {
    return place("c.slug = :which", slug, reader, LockModeType.NONE);
  }

  public Optional<Place> place(CommunityId id, Reader reader) {
    return place("c.id = :which", id, reader, LockModeType.NONE);
  }

  /** The same, with others who would change the community waiting. */
  public Optional<Place> lock(String slug, Reader reader) {
    return place("c.slug = :which", slug, reader, LockModeType.PESSIMISTIC_WRITE);
  }

  /** The same whoever asks: for what was decided before. */
  public Optional<Community> lock(String slug) {
    return locked("c.slug = :which", slug);
  }

  public Optional<Community> lock(CommunityId id) {
    return locked("c.id = :which", id);
  }

  private Optional<Community> locked(String which, Object value) {
    return first(
        em.createQuery("select c from Community c where " + which, Community.class)
            .setParameter("which", value)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE));
  }

  private Optional<Place> place(String which, Object value, Reader reader, LockModeType lock) {
    // The role on its own: PostgreSQL locks no row that an outer join may lack.
    return em
        .createQuery("select c from Community c where " + which, Community.class)
        .setParameter("which", value)
        .setLockMode(lock)
        .getResultList()
        .stream()
        .findFirst()
        .map(community -> new Place(community, reader, role(community, reader)));
  }

  /** Whoever asks. */
  public Optional<CommunityId> called(String slug) {
    return first(
        em.createQuery("select c.id from Community c where c.slug = :slug", CommunityId.class)
            .setParameter("slug", slug));
  }

  private CommunityRole role(Community community, Reader reader) {
    return em
        .createQuery(
            "select m.role from Membership m where m.community = :community and m.person = :me",
            CommunityRole.class)
        .setParameter("community", community)
        .setParameter("me", reader.id())
        .getResultList()
        .stream()
        .findFirst()
        .orElse(null);
  }

  public Optional<CommunityRow> row(String slug, Reader reader) {
    return first(
        Open.bind(em.createQuery(ROWS + "and c.slug = :slug", CommunityRow.class), reader)
            .setParameter("slug", slug));
  }

  /**
   * By name.
   *
   * @param words somewhere in name or purpose; empty for all
   * @param archived those where nobody writes any more, instead of the others
   */
  public Page<CommunityRow> rows(Reader reader, String words, boolean archived, PageRequest page) {
    String listed = LISTED.formatted(archived ? "not" : "");
    List<CommunityRow> rows =
        listed(em.createQuery(ROWS + listed + BY_NAME, CommunityRow.class), reader, words)
            .setFirstResult(page.offset())
            .setMaxResults(page.size())
            .getResultList();
    Long total =
        listed(
                em.createQuery(
                    "select count(c) from Community c where" + Open.TO_KNOW + listed, Long.class),
                reader,
                words)
            .getSingleResult();
    return new Page<>(rows, page, total);
  }

  /**
   * Those that the reader looks after and in which something is written still, by name.
   *
   * @param words somewhere in the name; empty for all
   * @param but the address name of one that is left out
   */
  public Page<CommunityName> moderated(Reader reader, String words, String but, PageRequest page) {
    List<CommunityName> names =
        moderated("c.slug, c.name", CommunityName.class, reader, words, but, BY_NAME)
            .setFirstResult(page.offset())
            .setMaxResults(page.size())
            .getResultList();
    return new Page<>(
        names, page, moderated("count(c)", Long.class, reader, words, but, "").getSingleResult());
  }

  private <T> TypedQuery<T> moderated(
      String what, Class<T> type, Reader reader, String words, String but, String order) {
    return em.createQuery(
            "select "
                + what
                + " from Community c where c.archivedAt is null and c.slug <> :but and (:words = ''"
                + " or locate(:words, lower(c.name)) > 0) and (:everywhere = true or exists (select"
                + " 1 from Membership m where m.community = c and m.person = :me and m.role in"
                + " ('OWNER', 'MODERATOR')))"
                + order,
            type)
        .setParameter("but", but)
        .setParameter("words", words.toLowerCase(Locale.ROOT))
        .setParameter("everywhere", reader.everywhere())
        .setParameter("me", reader.id());
  }

  private static <T> TypedQuery<T> listed(TypedQuery<T> query, Reader reader, String words) {
    return Open.bind(query, reader).setParameter("words", words.toLowerCase(Locale.ROOT));
  }

  public List<CommunityRow> named(Reader reader, Collection<String> slugs) {
    return Open.bind(em.createQuery(ROWS + "and c.slug in :slugs", CommunityRow.class), reader)
        .setParameter("slugs", slugs)
        .getResultList();
  }

  public List<CommunityRow> rows(Reader reader, Collection<CommunityId> ids) {
    return Open.bind(em.createQuery(ROWS + "and c.id in :ids", CommunityRow.class), reader)
        .setParameter("ids", ids)
        .getResultList();
  }

  /**
   * Those that a person belongs to and in which something is written still, as a reader sees them.
   */
  public List<CommunityRow> of(PersonId person, Reader reader, int most) {
    return Open.bind(
            em.createQuery(
                ROWS
                    + "and c.archivedAt is null and exists (select 1 from Membership b"
                    + " where b.community = c and b.person = :person)"
                    + BY_NAME,
                CommunityRow.class),
            reader)
        .setParameter("person", person)
        .setMaxResults(most)
        .getResultList();
  }

  /** The same for a person's own eyes, by name alone: what is beside every page counts nothing. */
  public List<OpenCommunity> joined(PersonId person, int most) {
    return em.createQuery(
            "select c.id, c.slug, c.name from Membership m join m.community c"
                + " where m.person = :person and c.archivedAt is null order by c.name, c.key",
            OpenCommunity.class)
        .setParameter("person", person)
        .setMaxResults(most)
        .getResultList();
  }

  /** Whoever asks: whether they may know of it has been seen to. */
  public Optional<Community> find(String slug) {
    return first(
        em.createQuery("select c from Community c where c.slug = :slug", Community.class)
            .setParameter("slug", slug));
  }

  /** As far as they are there, whoever asks. */
  public List<Community> find(Collection<CommunityId> ids) {
    return em.createQuery("select c from Community c where" + anyOf("c.id", "ids"), Community.class)
        .setParameter("ids", values(ids))
        .getResultList();
  }

  /** Of these, the ones of which the reader may know. */
  public List<CommunityId> known(Reader reader, Collection<CommunityId> ids) {
    return Open.bind(
            em.createQuery(
                "select c.id from Community c where" + Open.TO_KNOW + "and c.id in :ids",
                CommunityId.class),
            reader)
        .setParameter("ids", ids)
        .getResultList();
  }

  /** Those whose members are an audience's, by name. */
  public List<Community> following(AudienceId audience) {
    return em.createQuery(
            "select c from Community c where c.audience = :audience order by c.name, c.key",
            Community.class)
        .setParameter("audience", audience)
        .getResultList();
  }
}
