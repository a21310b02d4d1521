package org.praxis.communities.attachment.view;

import java.time.Instant;
import org.praxis.communities.attachment.AttachmentId;

/**
 * A file of the reader's own.
 *
 * @param type media type, by its content
 * @param size in bytes
 * @param markdown what makes it a part of a text: an image where there is a preview, else a link
 * @param sent whether something that was sent has it, so that others may see it
 */
public record AttachmentView(
    AttachmentId id,
    String name,
    String type,
    long size,
    String markdown,
    boolean sent,
    Instant at) {}
