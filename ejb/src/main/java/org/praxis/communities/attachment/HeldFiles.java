package org.praxis.communities.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.praxis.communities.attachment.store.Holding;
import org.praxis.communities.attachment.view.AttachmentName;
import org.praxis.people.PersonId;

/**
 * Lets things of features above communities have files. Such a feature says by {@link
 * ShowsAttachments} who may read them; until then a file is its uploader's alone.
 */
@ApplicationScoped
public class HeldFiles {
  @Inject Holding holding;

  /**
   * From now on, of these files those that this person uploaded belong to it, in the same
   * transaction.
   *
   * @param kind what it is, by feature: {@code training-step}
   * @return those that belong to it now, also by others and from before
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Set<AttachmentId> belong(
      String kind, UUID holder, Collection<AttachmentId> files, PersonId uploader) {
    return holding.belong(kind, holder, files, uploader);
  }

  /**
   * The same of files whoever uploaded them, which the one who asks may read where they are.
   *
   * @return those that belong to it now
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Set<AttachmentId> share(String kind, UUID holder, Collection<AttachmentId> files) {
    return holding.belong(kind, holder, files, null);
  }

  /** What these are called, in one statement; of those that are there. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public Map<AttachmentId, AttachmentName> named(Collection<AttachmentId> files) {
    return files.isEmpty() ? Map.of() : holding.named(files);
  }

  /** The whole captions among these that belong to it, in one statement. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public Map<AttachmentId, String> captions(
      String kind, UUID holder, Collection<AttachmentId> files) {
    return files.isEmpty() ? Map.of() : holding.captions(kind, holder, files);
  }

  /** Of that kind, all to which a file belongs. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public List<UUID> holders(String kind, AttachmentId file) {
    return holding.holders(kind, file);
  }
}
