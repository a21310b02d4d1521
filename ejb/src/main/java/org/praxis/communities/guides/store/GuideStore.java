package org.praxis.communities.guides.store;

import static org.praxis.platform.Results.first;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.praxis.communities.CommunityRole;
import org.praxis.communities.guides.GuideId;
import org.praxis.communities.guides.GuideRevisionId;
import org.praxis.communities.guides.model.Guide;
import org.praxis.communities.guides.model.OpenGuide;
import org.praxis.communities.model.Place;
import org.praxis.communities.model.Reader;
import org.praxis.communities.store.Open;
import org.praxis.people.PersonId;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;

/** Keeps and finds guides. */
@ApplicationScoped
public class GuideStore {
  @PersistenceContext EntityManager em;

  /** A guide in a list. */
  public record Facts(
      GuideId id,
      String title,
      PersonId owner,
      String communitySlug,
      String communityName,
      Integer revision,
      Instant changedAt,
      LocalDate reviewBy,
      Long useful) {}

  private static final String FACTS =
      "select g.id, g.title, g.owner, c.slug, c.name, g.revision, g.changedAt, g.reviewBy,"
          + " (select count(o) from Opinion o where o.guide = g and o.useful = true)";

  private static final String READABLE =
      " from Guide g join g.community c where g.revision > 0 and" + Open.TO_READ;

  private static final String FOUND =
      " from websearch_to_tsquery('simple', :words) q join communities_guide g on g.words @@ q"
          + " join communities_community oc on oc.key = g.community_key where g.revision > 0 and"
          + Open.TO_READ_IN_SQL;

  public void add(Guide guide) {
    em.persist(guide);
  }

  /** With its community as it is open to the reader, in one statement. */
  public Optional<OpenGuide> find(GuideId id, Reader reader) {
    return find(List.of(id), reader).stream().findFirst();
  }

  /** The same, of as many of them as are there. */
  public List<OpenGuide> find(Collection<GuideId> ids, Reader reader) {
    return em
        .createQuery(
            "select g, m.role, (select count(a) from CoAuthor a where a.guide = g and a.person = :me)"
                + " from Guide g join fetch g.community left join Membership m"
                + " on m.community = g.community and m.person = :me where g.id in :ids",
            Tuple.class)
        .setParameter("ids", ids)
        .setParameter("me", reader.id())
        .getResultList()
        .stream()
        .map(row -> open(row, reader))
        .toList();
  }

  private static OpenGuide open(Tuple row, Reader reader) {
    Guide guide = row.get(0, Guide.class);
    Place place = new Place(guide.community(), reader, row.get(1, CommunityRole.class));
    return new OpenGuide(guide, place, row.get(2, Long.class) > 0);
  }

  /** Lets others who would change it wait until the running transaction ends. */
  public Optional<Guide> lock(GuideId id) {
    return first(
        em.createQuery("select g from Guide g where g.id = :id", Guide.class)
            .setParameter("id", id)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE));
  }

  /** The same, of the guide for which a text was sent. */
  public Optional<Guide> lockOf(GuideRevisionId revision) {
    return first(
        em.createQuery(
                "select g from Guide g where g = (select r.guide from GuideRevision r where r.id = :revision)",
                Guide.class)
            .setParameter("revision", revision)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE));
  }

  /** The same guide, started by its owner since then: a double click. */
  public Optional<Guide> sameSince(Guide draft, Instant since) {
    return em
        .createQuery(
            "select g from Guide g where g.owner = :owner and g.community = :community"
                + " and g.title = :title and g.startedAt >= :since order by g.key",
            Guide.class)
        .setParameter("owner", draft.owner())
        .setParameter("community", draft.community())
        .setParameter("title", draft.title())
        .setParameter("since", since)
        .getResultList()
        .stream()
        .filter(guide -> guide.says(draft.title(), draft.text().source()))
        .findFirst();
  }

  /**
   * A community's published guides, by title; its reader may read there.
   *
   * @param overdueOn only those that wanted to be looked at before that day; null for all
   */
  public Page<Facts> inCommunity(String slug, LocalDate overdueOn, PageRequest page) {
    String listed =
        " from Guide g join g.community c where g.revision > 0 and c.slug = :slug"
            + " and (cast(:day as LocalDate) is null or g.reviewBy < :day)";
    List<Facts> items =
        em.createQuery(FACTS + listed + " order by lower(g.title), g.key", Facts.class)
            .setParameter("slug", slug)
            .setParameter("day", overdueOn)
            .setFirstResult(page.offset())
            .setMaxResults(page.size())
            .getResultList();
    Long total =
        em.createQuery("select count(g)" + listed, Long.class)
            .setParameter("slug", slug)
            .setParameter("day", overdueOn)
            .getSingleResult();
    return new Page<>(items, page, total);
  }

  /**
   * Those that a person owns and may read, what wants to be looked at first.
   *
   * @param overdueOn only those that wanted to be looked at before that day; null for all
   */
  public Page<Facts> owned(Reader reader, LocalDate overdueOn, PageRequest page) {
    String listed =
        READABLE
            + "and g.owner = :me and c.archivedAt is null and (cast(:day as LocalDate) is null or g.reviewBy < :day)";
    List<Facts> items =
        Open.bind(
                em.createQuery(FACTS + listed + " order by g.reviewBy, g.key", Facts.class), reader)
            .setParameter("day", overdueOn)
            .setFirstResult(page.offset())
            .setMaxResults(page.size())
            .getResultList();
    Long total =
        Open.bind(em.createQuery("select count(g)" + listed, Long.class), reader)
            .setParameter("day", overdueOn)
            .getSingleResult();
    return new Page<>(items, page, total);
  }

  /** Those that a person owns or writes with others, and may read; the last changed first. */
  public Page<Facts> written(Reader reader, PageRequest page) {
    String listed =
        READABLE
            + "and (g.owner = :me or exists (select 1 from CoAuthor a where a.guide = g and a.person = :me))";
    List<Facts> items =
        Open.bind(
                em.createQuery(
                    FACTS + listed + " order by g.changedAt desc, g.key desc", Facts.class),
                reader)
            .setFirstResult(page.offset())
            .setMaxResults(page.size())
            .getResultList();
    Long total =
        Open.bind(em.createQuery("select count(g)" + listed, Long.class), reader).getSingleResult();
    return new Page<>(items, page, total);
  }

  /** What somebody started and nobody else reads yet, in a community. */
  public List<Facts> unpublished(String slug, PersonId owner, int most) {
    return em.createQuery(
            FACTS
                + " from Guide g join g.community c where g.revision = 0 and c.slug = :slug and g.owner = :me"
                + " order by g.key desc",
            Facts.class)
        .setParameter("slug", slug)
        .setParameter("me", owner)
        .setMaxResults(most)
        .getResultList();
  }

  /** Guides in which all the words are found, the closest first. */
  public Page<Facts> withWords(String words, Reader reader, PageRequest page) {
    List<?> ids =
        Open.bindSql(
                em.createNativeQuery(
                    "select g.id" + FOUND + "order by ts_rank(g.words, q) desc, g.key desc"),
                reader)
            .setParameter("words", words)
            .setFirstResult(page.offset())
            .setMaxResults(page.size())
            .getResultList();
    Number total =
        (Number)
            Open.bindSql(em.createNativeQuery("select count(*)" + FOUND), reader)
                .setParameter("words", words)
                .getSingleResult();
    List<GuideId> ordered = ids.stream().map(id -> new GuideId((UUID) id)).toList();
    TypedQuery<Facts> query =
        em.createQuery(FACTS + " from Guide g join g.community c where g.id in :ids", Facts.class);
    List<Facts> items =
        query.setParameter("ids", ordered).getResultList().stream()
            .sorted(Comparator.comparingInt(facts -> ordered.indexOf(facts.id())))
            .toList();
    return new Page<>(items, page, total.longValue());
  }

  /** As far as they are there, whoever asks. */
  public List<Guide> find(Collection<GuideId> ids) {
    return em.createQuery(
            "select g from Guide g join fetch g.community where g.id in :ids", Guide.class)
        .setParameter("ids", ids)
        .getResultList();
  }
}
