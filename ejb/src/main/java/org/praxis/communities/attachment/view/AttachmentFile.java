package org.praxis.communities.attachment.view;

/**
 * A file as it is handed out.
 *
 * @param type media type that it is handed out as
 * @param inline whether a browser may show it; else it is a download
 * @param parts in how many it is read, from 0
 */
public record AttachmentFile(String name, String type, long size, boolean inline, int parts) {
  /** Bytes of each part but the last. */
  public static final int PART = 512 * 1024;
}
