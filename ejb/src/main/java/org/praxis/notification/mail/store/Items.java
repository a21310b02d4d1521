package org.praxis.notification.mail.store;

import static org.praxis.platform.AnyOf.values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.praxis.communities.CommunityId;
import org.praxis.communities.ContributionId;
import org.praxis.communities.guides.GuideId;
import org.praxis.notification.News;
import org.praxis.notification.NoticeKind;
import org.praxis.notification.mail.Cadence;
import org.praxis.notification.mail.LetterId;
import org.praxis.people.PersonId;

/** Keeps what is to be told by mail. */
@ApplicationScoped
public class Items {
  @PersistenceContext EntityManager em;

  /** For whom, and when. */
  public record Planned(PersonId reader, String reason, Cadence cadence, Instant due) {}

  /**
   * What waits for its time.
   *
   * @param before by when its reader has to know it, or null
   */
  public record Waiting(long key, NoticeKind kind, CommunityId community, Instant before) {}

  /**
   * One thing in a letter.
   *
   * @param reason why its reader is told; null where the kind says it
   * @param seen whether its reader has seen it in the inbox by now
   */
  public record Item(
      LetterId letter,
      PersonId reader,
      NoticeKind kind,
      String subject,
      String title,
      ContributionId contribution,
      GuideId guide,
      ContributionId topic,
      CommunityId community,
      Instant toldAt,
      String reason,
      boolean seen) {}

  /** In one statement, however many they are. */
  public void add(News news, List<Planned> planned) {
    em.createNativeQuery(
            "insert into notification_item (reader, kind, subject, title, contribution, guide, topic, community, reason,"
                + " told_at, told_before, cadence, due_at) select p.reader, :kind, :subject, :title, cast(:contribution as uuid), cast(:guide as uuid),"
                + " cast(:topic as uuid), cast(:community as uuid), p.reason, :at, cast(cast(:before as text) as timestamptz), p.cadence, cast(p.due as timestamptz)"
                + " from unnest(cast(:readers as uuid[]), cast(:cadences as text[]), cast(:dues as text[]),"
                + " cast(:reasons as text[])) as p (reader, cadence, due, reason)")
        .setParameter("kind", news.kind().name())
        .setParameter("subject", news.subject())
        .setParameter("title", news.title())
        .setParameter("contribution", text(news.contribution()))
        .setParameter("guide", text(news.guide()))
        .setParameter("topic", text(news.topic()))
        .setParameter("community", text(news.community()))
        .setParameter("at", news.at())
        .setParameter("before", text(news.before()))
        .setParameter("readers", planned.stream().map(p -> p.reader().value()).toArray(UUID[]::new))
        .setParameter(
            "cadences", planned.stream().map(p -> p.cadence().name()).toArray(String[]::new))
        .setParameter("reasons", planned.stream().map(Planned::reason).toArray(String[]::new))
        .setParameter("dues", planned.stream().map(p -> p.due().toString()).toArray(String[]::new))
        .executeUpdate();
  }

  private static String text(Object id) {
    return id == null ? null : id.toString();
  }

  /** What nobody has made a letter of yet. */
  public List<Waiting> waiting(PersonId reader) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        em.createNativeQuery(
                "select key, kind, community, told_before from notification_item where reader = :reader and letter is null for"
                    + " update skip locked")
            .setParameter("reader", reader.value())
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new Waiting(
                    ((Number) row[0]).longValue(),
                    NoticeKind.valueOf((String) row[1]),
                    row[2] == null ? null : new CommunityId((UUID) row[2]),
                    (Instant) row[3]))
        .toList();
  }

  public void remove(Collection<Long> keys) {
    em.createNativeQuery("delete from notification_item where key = any(cast(:keys as bigint[]))")
        .setParameter("keys", keys.toArray(Long[]::new))
        .executeUpdate();
  }

  public void time(Collection<Long> keys, Cadence cadence, Instant due) {
    if (keys.isEmpty()) {
      return;
    }
    em.createNativeQuery(
            "update notification_item set cadence = :cadence, due_at = :due where key = any(cast(:keys as bigint[]))")
        .setParameter("cadence", cadence.name())
        .setParameter("due", due)
        .setParameter("keys", keys.toArray(Long[]::new))
        .executeUpdate();
  }

  /** What these letters tell, the oldest first. */
  public List<Item> of(Collection<LetterId> letters) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        em.createNativeQuery(
                "select i.letter, i.reader, i.kind, i.subject, i.title, i.contribution, i.guide, i.topic, i.community,"
                    + " i.told_at, i.reason, exists (select 1 from notification_notice n where n.reader = i.reader and n.subject = i.subject"
                    + " and n.kind = i.kind and n.seen_at >= i.told_at) from notification_item i"
                    + " where i.letter = any(cast(:letters as uuid[])) order by i.key")
            .setParameter("letters", values(letters))
            .getResultList();
    return rows.stream().map(Items::item).toList();
  }

  private static Item item(Object[] row) {
    return new Item(
        new LetterId((UUID) row[0]),
        new PersonId((UUID) row[1]),
        NoticeKind.valueOf((String) row[2]),
        (String) row[3],
        (String) row[4],
        row[5] == null ? null : new ContributionId((UUID) row[5]),
        row[6] == null ? null : new GuideId((UUID) row[6]),
        row[7] == null ? null : new ContributionId((UUID) row[7]),
        row[8] == null ? null : new CommunityId((UUID) row[8]),
        (Instant) row[9],
        (String) row[10],
        (Boolean) row[11]);
  }
}
