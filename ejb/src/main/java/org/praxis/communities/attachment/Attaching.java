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
import org.praxis.communities.attachment.model.CaptionsFile;
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
    return taken(content, limits.size(), (file, size) -> attached(name, file, size));
  }

  /**
   * The same of a film for a page: an MP4 with H.264, or a WebM. It may be larger than other files,
   * and counts apart from them.
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public AttachmentView attachFilm(String name, InputStream content) {
    return taken(
        content, limits.filmSize(), (file, size) -> kept(name, file, size, FileType.ofFilm(file)));
  }

  /** The same of what is said in a film, as WebVTT in UTF-8. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public AttachmentView attachCaptions(String name, InputStream content) {
    return taken(
        content,
        Math.min(MEGABYTE, limits.size()),
        (file, size) -> {
          CaptionsFile.check(Files.readAllBytes(file));
          return kept(name, file, size, FileType.CAPTIONS);
        });
  }

  /** What is done with a file while it is on the disk. */
  private interface Taking {
    AttachmentView take(Path file, long size) throws IOException;
  }

  private AttachmentView taken(InputStream content, long most, Taking taking) {
    Path file = null;
    try {
      file = Files.createTempFile("attachment", null);
      return taking.take(file, spool(content, file, most));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      remove(file);
    }
  }

  private AttachmentView attached(String name, Path file, long size) throws IOException {
    FileType type = FileType.of(file, name);
    Preview preview = type.isImage() ? Preview.of(file, limits.pixels()).orElse(null) : null;
    return keep(new Attachment(me.id(), name, type, size, preview, clock.instant()), file, preview);
  }

  private AttachmentView kept(String name, Path file, long size, FileType type) throws IOException {
    return keep(Attachment.ofFilm(me.id(), name, type, size, clock.instant()), file, null);
  }

  private static long spool(InputStream content, Path file, long most) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      byte[] some = new byte[16 * 1024];
      long size = 0;
      for (int read = content.read(some); read >= 0; read = content.read(some)) {
        size += read;
        if (size > most) {
          throw new Unattachable("tooLarge", most / MEGABYTE);
        }
        out.write(some, 0, read);
      }
      if (size == 0) {
        throw new Unattachable("empty");
      }
      return size;
    }
  }

  private AttachmentView keep(Attachment attachment, Path file, Preview preview)
      throws IOException {
    PersonId uploader = me.id();
    long quota = attachment.film() ? limits.filmQuota() : limits.quota();
    attachments.lockUploads(uploader);
    if (attachments.used(uploader, attachment.film()) + attachment.size() > quota) {
      throw new Unattachable("quota", quota / MEGABYTE);
    }
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
    return new MyAttachments(files, attachments.used(me.id(), false), limits.quota());
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

  /** What makes a file of one's own a part of a text, with these words for it. */
  public String markdown(AttachmentId id, String words) {
    return attachments
        .find(id)
        .filter(found -> found.uploader().equals(me.id()))
        .orElseThrow(NoSuchAttachment::new)
        .markdown(words);
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
