package org.praxis.communities.attachment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.praxis.communities.ContributionState;
import org.praxis.communities.Readership;
import org.praxis.communities.attachment.model.Attached;
import org.praxis.communities.attachment.model.Attachment;
import org.praxis.communities.attachment.model.FileType;
import org.praxis.communities.attachment.store.Attachments;
import org.praxis.communities.attachment.view.AttachmentFile;
import org.praxis.communities.attachment.view.PreviewFile;
import org.praxis.communities.model.Contribution;
import org.praxis.moderation.Moderators;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;

/**
 * Reading files. A file is open to its uploader, and to whoever may read a contribution, or a text
 * for a guide, that it belongs to; to all others it is not there.
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class AttachmentReading {
  private static final String UNKNOWN = "application/octet-stream";

  @Inject Attachments attachments;
  @Inject Readership readership;
  @Inject @Any Instance<ShowsAttachments> others;
  @Inject Moderators moderators;
  @Inject CurrentPerson me;

  public AttachmentFile file(AttachmentId id) {
    Attachment attachment = readable(id);
    FileType type = new FileType(attachment.type());
    boolean inline = type.isShownInline();
    return new AttachmentFile(
        attachment.name(),
        inline ? attachment.type() : UNKNOWN,
        attachment.size(),
        inline,
        parts(attachment));
  }

  /** A film as a page plays it; another file is none. */
  public AttachmentFile film(AttachmentId id) {
    return played(id, false);
  }

  /** What is said in a film. */
  public AttachmentFile captions(AttachmentId id) {
    return played(id, true);
  }

  private AttachmentFile played(AttachmentId id, boolean captions) {
    Attachment attachment = readable(id);
    if (!attachment.film() || captions != FileType.CAPTIONS.mediaType().equals(attachment.type())) {
      throw new NoSuchAttachment();
    }
    return new AttachmentFile(
        attachment.name(), attachment.type(), attachment.size(), true, parts(attachment));
  }

  private static int parts(Attachment attachment) {
    return (int) ((attachment.size() + Attachments.PART - 1) / Attachments.PART);
  }

  /** One part of its content; asked for each, so that access that ends is ended. */
  public byte[] part(AttachmentId id, int number) {
    return attachments.part(readable(id), number);
  }

  /** What pages show of an image; another file has none. */
  public PreviewFile preview(AttachmentId id) {
    return attachments
        .preview(readable(id))
        .map(found -> new PreviewFile((String) found[0], (byte[]) found[1]))
        .orElseThrow(NoSuchAttachment::new);
  }

  private Attachment readable(AttachmentId id) {
    return attachments.find(id).filter(this::mayRead).orElseThrow(NoSuchAttachment::new);
  }

  private boolean mayRead(Attachment attachment) {
    return attachment.uploader().equals(me.id())
        || readership.readable(attachments.contributions(attachment)).stream()
            .anyMatch(contribution -> isShown(attachment, contribution))
        || others.stream().anyMatch(other -> other.shows(attachment.id()));
  }

  // A file of a change that waits, or of what was removed, is for its author and those who decide,
  // like the text itself.
  private boolean isShown(Attachment attachment, Contribution contribution) {
    boolean decides = moderators.mine().covers(contribution.community().space());
    return contribution.isTombstone()
        ? decides && contribution.state() == ContributionState.REMOVED
        : decides || Attached.in(contribution.text()).contains(attachment.id());
  }
}
