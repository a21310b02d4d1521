package org.praxis.communities.attachment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.praxis.communities.attachment.model.Attachment;
import org.praxis.communities.attachment.model.FileType;
import org.praxis.communities.attachment.model.Preview;
import org.praxis.communities.attachment.store.Attachments;
import org.praxis.communities.attachment.view.AttachmentView;
import org.praxis.communities.attachment.view.MyAttachments;
import org.praxis.people.CurrentPerson;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;

/** Adding a file to what one is writing. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class Attaching {
  private static final int MEGABYTE = 1_000_000;

  @Inject Attachments attachments;
  @Inject AttachmentLimits limits;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  /**
   * Takes a file, which stays its uploader's own until they send a text that names it. In a
   * transaction of its own: that one of several files is not taken ends nothing else.
   *
   * @param name as its uploader calls it; it decides nothing
   * @param content read once, to its end or to the limit; not closed
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public AttachmentView attach(String name, InputStream content) {
    Path file = null;
    try {
      file = Files.createTempFile("attachment", null);
      long size = spool(content, file);
      FileType type = FileType.of(file, name);
      Preview preview = type.isImage() ? Preview.of(file, limits.pixels()).orElse(null) : null;
      return keep(name, file, size, type, preview);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      remove(file);
    }
  }

  private long spool(InputStream content, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      byte[] some = new byte[16 * 1024];
      long size = 0;
      for (int read = content.read(some); read >= 0; read = content.read(some)) {
        size += read;
        if (size > limits.size()) {
          throw new Unattachable("tooLarge", limits.size() / MEGABYTE);
        }
        out.write(some, 0, read);
      }
      if (size == 0) {
        throw new Unattachable("empty");
      }
      return size;
    }
  }

  private AttachmentView keep(String name, Path file, long size, FileType type, Preview preview)
      throws IOException {
    PersonId uploader = me.id();
    attachments.lockUploads(uploader);
    if (attachments.used(uploader) + size > limits.quota()) {
      throw new Unattachable("quota", limits.quota() / MEGABYTE);
    }
    Attachment attachment = new Attachment(uploader, name, type, size, preview, clock.instant());
    try (InputStream in = Files.newInputStream(file)) {
      attachments.add(attachment, in, preview);
    }
    return view(attachment, false);
  }

  private static void remove(Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the reader has attached anywhere, the latest first. */
  public MyAttachments mine(PageRequest page) {
    Page<AttachmentView> files =
        new Page<>(attachments.of(me.id(), page), page, attachments.countOf(me.id()))
            .map(row -> view(row.attachment(), row.sent()));
    return new MyAttachments(files, attachments.used(me.id()), limits.quota());
  }

  /** Takes back a file that was not sent yet. */
  public void discard(AttachmentId id) {
    if (attachments.removeUnsent(id, me.id())) {
      return;
    }
    Optional<Attachment> mine =
        attachments.find(id).filter(found -> found.uploader().equals(me.id()));
    if (mine.isEmpty()) {
      throw new NoSuchAttachment();
    }
    throw new InUse();
  }

  private AttachmentView view(Attachment attachment, boolean sent) {
    return new AttachmentView(
        attachment.id(),
        attachment.name(),
        attachment.type(),
        attachment.size(),
        attachment.markdown(),
        sent,
        attachment.uploadedAt());
  }
}
