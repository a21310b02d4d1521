package org.praxis.communities.attachment.view;

import org.praxis.communities.attachment.AttachmentId;

/**
 * A file in a few words.
 *
 * @param type media type, by its content
 * @param size in bytes
 */
public record AttachmentName(AttachmentId id, String name, String type, Long size) {}
