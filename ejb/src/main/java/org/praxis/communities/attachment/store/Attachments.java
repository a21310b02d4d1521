package org.praxis.communities.attachment.store;

import static org.praxis.platform.Results.first;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.praxis.communities.ContributionId;
import org.praxis.communities.attachment.AttachmentId;
import org.praxis.communities.attachment.model.Attachment;
import org.praxis.communities.attachment.model.Preview;
import org.praxis.communities.attachment.view.AttachmentFile;
import org.praxis.communities.model.Contribution;
import org.praxis.people.PersonId;
import org.praxis.platform.PageRequest;

/** Keeps and finds files. */
@ApplicationScoped
public class Attachments {
  /** Bytes; so much of a file stands in memory at once. */
  public static final int PART = AttachmentFile.PART;

  @PersistenceContext EntityManager em;

  /** A file in a list of its uploader's. */
  public record Row(Attachment attachment, Boolean sent) {}

  private static final String SENT =
      "exists (select 1 from communities_attached d where d.attachment_key = a.key)";

  /** Lets what else this person uploads wait until the running transaction ends. */
  public void lockUploads(PersonId uploader) {
    em.createNativeQuery(
            "select cast(pg_advisory_xact_lock(hashtextextended('attaching/' || :uploader, 0)) as text)")
        .setParameter("uploader", uploader.toString())
        .getSingleResult();
  }

  /** Bytes of all films of a person, or of all else. */
  public long used(PersonId uploader, boolean films) {
    return em.createQuery(
            "select coalesce(sum(a.size), 0) from Attachment a where a.uploader = :uploader"
                + " and a.film = :films",
            Long.class)
        .setParameter("uploader", uploader)
        .setParameter("films", films)
        .getSingleResult();
  }

  /**
   * @param preview null where there is none
   */
  public void add(Attachment attachment, InputStream content, Preview preview) throws IOException {
    em.persist(attachment);
    em.flush();
    int number = 0;
    for (byte[] part = content.readNBytes(PART); part.length > 0; part = content.readNBytes(PART)) {
      em.createNativeQuery(
              "insert into communities_attachment_part (attachment_key, number, bytes)"
                  + " values (:key, :number, :bytes)")
          .setParameter("key", attachment.key())
          .setParameter("number", number++)
          .setParameter("bytes", part)
          .executeUpdate();
    }
    if (preview != null) {
      em.createNativeQuery(
              "insert into communities_attachment_preview (attachment_key, type, bytes)"
                  + " values (:key, :type, :bytes)")
          .setParameter("key", attachment.key())
          .setParameter("type", preview.type())
          .setParameter("bytes", preview.bytes())
          .executeUpdate();
    }
  }

  public Optional<Attachment> find(AttachmentId id) {
    return first(
        em.createQuery("select a from Attachment a where a.id = :id", Attachment.class)
            .setParameter("id", id));
  }

  /** The contributions that it belongs to, with community and topic. */
  public List<ContributionId> contributions(Attachment attachment) {
    List<?> ids =
        em.createNativeQuery(
                "select c.id from communities_attached a join communities_contribution c"
                    + " on c.key = a.contribution_key where a.attachment_key = :key")
            .setParameter("key", attachment.key())
            .getResultList();
    return ids.stream().map(id -> new ContributionId((UUID) id)).toList();
  }

  public byte[] part(Attachment attachment, int number) {
    return (byte[])
        em.createNativeQuery(
                "select bytes from communities_attachment_part where attachment_key = :key and number = :number",
                byte[].class)
            .setParameter("key", attachment.key())
            .setParameter("number", number)
            .getSingleResult();
  }

  /** Type and bytes of what pages show of an image. */
  public Optional<Object[]> preview(Attachment attachment) {
    List<?> found =
        em.createNativeQuery(
                "select type, bytes from communities_attachment_preview where attachment_key = :key")
            .setParameter("key", attachment.key())
            .getResultList();
    return found.stream().map(Object[].class::cast).findFirst();
  }

  /** From now on, files of the author that a text names belong to the contribution. */
  public void belong(Collection<AttachmentId> ids, Contribution contribution) {
    if (ids.isEmpty()) {
      return;
    }
    em.flush();
    em.createNativeQuery(
            "insert into communities_attached (attachment_key, contribution_key)"
                + " select a.key, c.key from communities_attachment a, communities_contribution c"
                + " where a.id in (:ids) and a.uploader = :author and c.id = :contribution"
                + " for key share of a on conflict do nothing")
        .setParameter("ids", ids.stream().map(AttachmentId::value).toList())
        .setParameter("author", contribution.author().value())
        .setParameter("contribution", contribution.id().value())
        .executeUpdate();
  }

  public List<Row> of(PersonId uploader, PageRequest page) {
    List<?> rows =
        em.createNativeQuery(
                "select a.id, "
                    + SENT
                    + " from communities_attachment a where a.uploader = :uploader"
                    + " order by a.key desc limit :size offset :offset")
            .setParameter("uploader", uploader.value())
            .setParameter("size", page.size())
            .setParameter("offset", page.offset())
            .getResultList();
    List<AttachmentId> ids =
        rows.stream().map(row -> new AttachmentId((java.util.UUID) ((Object[]) row)[0])).toList();
    List<Attachment> found =
        em.createQuery("select a from Attachment a where a.id in :ids", Attachment.class)
            .setParameter("ids", ids)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .flatMap(
            row ->
                found.stream()
                    .filter(a -> a.id().value().equals(row[0]))
                    .map(a -> new Row(a, (Boolean) row[1])))
        .toList();
  }

  public long countOf(PersonId uploader) {
    return em.createQuery(
            "select count(a) from Attachment a where a.uploader = :uploader", Long.class)
        .setParameter("uploader", uploader)
        .getSingleResult();
  }

  /** Removes what was never sent; answers whether it did. */
  public boolean removeUnsent(AttachmentId id, PersonId uploader) {
    return em.createNativeQuery(
                "delete from communities_attachment a where a.id = :id and a.uploader = :uploader and not "
                    + SENT)
            .setParameter("id", id.value())
            .setParameter("uploader", uploader.value())
            .executeUpdate()
        > 0;
  }

  /**
   * Removes what was never sent and stands in no draft. What somebody is just sending is passed
   * over, and what another node removes too.
   */
  public int removeOrphans(Instant uploadedBefore) {
    return em.createNativeQuery(
            "delete from communities_attachment where key in (select a.key from communities_attachment a"
                + " where a.uploaded_at < :before and not "
                + SENT
                + " and not exists (select 1 from communities_draft d where d.author = a.uploader"
                + " and position('attachment:' || a.id in d.text) > 0)"
                + " for update of a skip locked)")
        .setParameter("before", uploadedBefore)
        .executeUpdate();
  }
}
