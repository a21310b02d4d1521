package org.praxis.training.marking.view;

import org.praxis.communities.attachment.AttachmentId;
import org.praxis.communities.attachment.view.AttachmentName;

/**
 * A file of a step, or of work.
 *
 * @param name null where it is gone
 * @param type media type, by its content; null where it is gone
 * @param size in bytes
 */
public record FileView(AttachmentId id, String name, String type, Long size) {
  public static FileView of(AttachmentId id, AttachmentName named) {
    return named == null
        ? new FileView(id, null, null, null)
        : new FileView(id, named.name(), named.type(), named.size());
  }

  /** For whoever reads: whole kilobytes, one at least. */
  public long kilobytes() {
    return size == null ? 0 : Math.max(1, Math.round(size / 1000.0));
  }
}
