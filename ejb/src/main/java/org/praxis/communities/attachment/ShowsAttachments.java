package org.praxis.communities.attachment;

/** Implemented by parts of communities whose texts have files, besides contributions. */
public interface ShowsAttachments {
  /**
   * Whether the file belongs to one of its texts that the one who asks may read, and stands in it.
   */
  boolean shows(AttachmentId file);
}
