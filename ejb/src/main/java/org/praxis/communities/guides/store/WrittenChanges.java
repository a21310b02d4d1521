package org.praxis.communities.guides.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.praxis.communities.CommunityId;
import org.praxis.communities.guides.GuideId;
import org.praxis.communities.guides.GuideRevisionId;
import org.praxis.communities.guides.view.WaitingChange;
import org.praxis.people.PersonId;

/** Finds what one person wrote in guides, whoever asks. */
@ApplicationScoped
public class WrittenChanges {
  private static final String THERE =
      " and c.id = :community and (cast(:guide as uuid) is null or g.id = :guide)";

  @PersistenceContext EntityManager em;

  /** A revision, and what it came after; null where it was the first. */
  public record Published(
      GuideRevisionId revision,
      GuideId guide,
      String title,
      Integer number,
      String titleBefore,
      String before,
      String titleAfter,
      String after,
      Instant at) {}

  /**
   * Published since then, the earliest first; one after the other, as each has two whole texts.
   *
   * @param guide null for all of the community
   */
  public Stream<Published> published(
      PersonId author, CommunityId community, GuideId guide, Instant from) {
    return em.createQuery(
            "select r.id, g.id, g.title, r.number, coalesce(b.mergedTitle, b.title),"
                + " coalesce(b.mergedText, b.text), coalesce(r.mergedTitle, r.title),"
                + " coalesce(r.mergedText, r.text), r.publishedAt from GuideRevision r join r.guide g"
                + " join g.community c left join GuideRevision b on b.guide = g and b.number = r.number - 1"
                + " where r.author = :author and r.state = 'PUBLISHED' and r.publishedAt >= :from"
                + THERE
                + " order by r.publishedAt, r.key",
            Published.class)
        .setParameter("author", author)
        .setParameter("community", community)
        .setParameter("guide", guide)
        .setParameter("from", from)
        .setHint("org.hibernate.fetchSize", 10)
        .getResultStream();
  }

  /**
   * What waits for a moderator, for those who write the guide, or for its author; the oldest first.
   */
  public List<WaitingChange> waiting(
      PersonId author, CommunityId community, GuideId guide, int most) {
    List<WaitingChange> found = new ArrayList<>(held(author, community, guide, most));
    found.addAll(proposed(author, community, guide, most));
    return found.stream().sorted(Comparator.comparing(WaitingChange::at)).limit(most).toList();
  }

  private List<WaitingChange> held(
      PersonId author, CommunityId community, GuideId guide, int most) {
    return em
        .createQuery(
            "select g.id, r.title, r.submittedAt from GuideRevision r join"
                + " r.guide g join g.community c where r.author = :author and r.state = 'HELD'"
                + THERE
                + " order by r.key",
            Object[].class)
        .setParameter("author", author)
        .setParameter("community", community)
        .setParameter("guide", guide)
        .setMaxResults(most)
        .getResultList()
        .stream()
        .map(
            row ->
                new WaitingChange((GuideId) row[0], (String) row[1], null, false, (Instant) row[2]))
        .toList();
  }

  private List<WaitingChange> proposed(
      PersonId author, CommunityId community, GuideId guide, int most) {
    return em.createQuery(
            "select g.id, g.title, p.id, case when p.state = 'RETURNED' then true else false end,"
                + " p.submittedAt from ProposedChange p join p.guide g join g.community c where"
                + " p.proposer = :author and p.state in ('OPEN', 'RETURNED')"
                + THERE
                + " order by p.key",
            WaitingChange.class)
        .setParameter("author", author)
        .setParameter("community", community)
        .setParameter("guide", guide)
        .setMaxResults(most)
        .getResultList();
  }
}
