package org.praxis.notification.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.praxis.notification.News;
import org.praxis.notification.NoticeKind;
import org.praxis.notification.view.NoticeView;
import org.praxis.people.PersonId;
import org.praxis.platform.PageRequest;

/** Keeps and finds notices. */
@ApplicationScoped
public class Notices {
  @PersistenceContext EntityManager em;
  @Inject Muted muted;

  /** Of these people, those who want to be told such things. */
  public Set<PersonId> wanting(Collection<PersonId> readers, NoticeKind kind) {
    return readers.stream()
        .filter(reader -> !muted.by(reader).contains(kind))
        .collect(Collectors.toSet());
  }

  /**
   * Tells all these people the same, in one statement, unless they do not want to be told such
   * things. Of replies in one topic a reader has one notice until they have seen it.
   */
  public void tell(News news, Collection<PersonId> readers) {
    em.createNativeQuery(
            "insert into notification_notice (id, reader, kind, subject, title, topic, community,"
                + " told_at) select gen_random_uuid(), r.id, :kind, :subject, :title, cast(:topic"
                + " as uuid), cast(:community as uuid), :at from unnest(cast(:readers as uuid[]))"
                + " as r (id) where not exists (select 1 from notification_muted m where m.person ="
                + " r.id and m.kind = :kind) on conflict (reader, kind, subject) where seen_at is"
                + " null and kind in ('REPLIED', 'FOLLOWED_REPLY') do update set told_at ="
                + " excluded.told_at, title = excluded.title, times = notification_notice.times +"
                + " 1")
        .setParameter("readers", readers.stream().map(PersonId::value).toArray(UUID[]::new))
        .setParameter("kind", news.kind().name())
        .setParameter("subject", news.subject())
        .setParameter("title", news.title())
        .setParameter("topic", text(news.topic()))
        .setParameter("community", text(news.community()))
        .setParameter("at", news.at())
        .executeUpdate();
  }

  private static String text(Object id) {
    return id == null ? null : id.toString();
  }

  /** The latest first. */
  public List<NoticeView> of(PersonId reader, PageRequest page) {
    return em.createQuery(
            "select n.id, n.kind, n.subject, n.title, n.at, n.times, case when n.seenAt is null"
                + " then true else false end from Notice n where n.reader = :reader order by n.at"
                + " desc, n.key desc",
            NoticeView.class)
        .setParameter("reader", reader)
        .setFirstResult(page.offset())
        .setMaxResults(page.size())
        .getResultList();
  }

  public long count(PersonId reader) {
    return em.createQuery("select count(n) from Notice n where n.reader = :reader", Long.class)
        .setParameter("reader", reader)
        .getSingleResult();
  }

  public long countUnseen(PersonId reader) {
    return em.createQuery(
            "select count(n) from Notice n where n.reader = :reader and n.seenAt is null",
            Long.class)
        .setParameter("reader", reader)
        .getSingleResult();
  }

  /** Marks what was told about this; whoever has seen it itself needs no notice of it. */
  public void seeAbout(PersonId reader, Object subject, Instant now) {
    em.createQuery(
            "update Notice n set n.seenAt = :now where n.reader = :reader and n.seenAt is null and"
                + " n.subject = :subject")
        .setParameter("now", now)
        .setParameter("reader", reader)
        .setParameter("subject", subject.toString())
        .executeUpdate();
  }

  /** Marks what was told up to then; what comes in while somebody reads stays new. */
  public void see(PersonId reader, Instant toldBy, Instant now) {
    em.createQuery(
            "update Notice n set n.seenAt = :now where n.reader = :reader and n.seenAt is null and"
                + " n.at <= :toldBy")
        .setParameter("now", now)
        .setParameter("reader", reader)
        .setParameter("toldBy", toldBy)
        .executeUpdate();
  }
}
