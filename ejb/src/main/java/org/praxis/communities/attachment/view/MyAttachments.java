package org.praxis.communities.attachment.view;

import org.praxis.platform.Page;

/**
 * The reader's files, the latest first.
 *
 * @param used bytes of all of them but films, which count apart
 * @param quota bytes that they may take up
 */
public record MyAttachments(Page<AttachmentView> files, long used, long quota) {}
