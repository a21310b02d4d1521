package org.praxis.communities.attachment.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praxis.communities.attachment.AttachmentId;
import org.praxis.communities.attachment.view.AttachmentName;
import org.praxis.people.PersonId;

/** Which files belong to what is not in communities. */
@ApplicationScoped
public class Holding {
  @PersistenceContext EntityManager em;

  /**
   * @param uploader null for whoever uploaded them
   */
  public Set<AttachmentId> belong(
      String kind, UUID holder, Collection<AttachmentId> files, PersonId uploader) {
    if (files.isEmpty()) {
      return Set.of();
    }
    em.flush();
    List<UUID> ids = files.stream().map(AttachmentId::value).toList();
    em.createNativeQuery(
            "insert into communities_attached (attachment_key, holder_kind, holder)"
                + " select a.key, :kind, :holder from communities_attachment a where a.id in (:ids)"
                + " and (cast(cast(:uploader as text) as uuid) is null or a.uploader = cast(cast(:uploader as text) as uuid))"
                + " for key share of a on conflict do nothing")
        .setParameter("kind", kind)
        .setParameter("holder", holder)
        .setParameter("ids", ids)
        .setParameter("uploader", uploader == null ? null : uploader.toString())
        .executeUpdate();
    List<?> there =
        em.createNativeQuery(
                "select a.id from communities_attached d join communities_attachment a on a.key = d.attachment_key"
                    + " where d.holder_kind = :kind and d.holder = :holder and a.id in (:ids)")
            .setParameter("kind", kind)
            .setParameter("holder", holder)
            .setParameter("ids", ids)
            .getResultList();
    return there.stream().map(id -> new AttachmentId((UUID) id)).collect(Collectors.toSet());
  }

  public Map<AttachmentId, AttachmentName> named(Collection<AttachmentId> files) {
    return em
        .createQuery(
            "select a.id, a.name, a.type, cast(a.size as long) from Attachment a where a.id in :ids",
            AttachmentName.class)
        .setParameter("ids", files)
        .getResultList()
        .stream()
        .collect(Collectors.toMap(AttachmentName::id, Function.identity()));
  }

  public Map<AttachmentId, String> captions(
      String kind, UUID holder, Collection<AttachmentId> files) {
    List<?> rows =
        em.createNativeQuery(
                "select a.id, (select convert_from(string_agg(p.bytes, cast('' as bytea) order by p.number), 'UTF8')"
                    + " from communities_attachment_part p where p.attachment_key = a.key)"
                    + " from communities_attached d join communities_attachment a on a.key = d.attachment_key"
                    + " where d.holder_kind = :kind and d.holder = :holder and a.film and a.type = 'text/vtt'"
                    + " and a.id in (:ids)")
            .setParameter("kind", kind)
            .setParameter("holder", holder)
            .setParameter("ids", files.stream().map(AttachmentId::value).toList())
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .collect(Collectors.toMap(row -> new AttachmentId((UUID) row[0]), row -> (String) row[1]));
  }

  public List<UUID> holders(String kind, AttachmentId file) {
    List<?> holders =
        em.createNativeQuery(
                "select d.holder from communities_attached d join communities_attachment a on a.key = d.attachment_key"
                    + " where d.holder_kind = :kind and a.id = :file order by d.holder")
            .setParameter("kind", kind)
            .setParameter("file", file.value())
            .getResultList();
    return holders.stream().map(UUID.class::cast).toList();
  }
}
