package org.praxis.communities.mailing.mail;

import java.util.List;

/**
 * A mail that somebody sent to us.
 *
 * @param from the sender's address in lower case; null when there is none
 * @param automatic whether a machine sent it (RFC 3834): nobody answers that
 * @param bounce that mail did not arrive; null where it is no such report
 * @param text what its author wrote, in Markdown, without what they quote; empty for nothing
 */
public record ReplyMail(
    String from, boolean automatic, Bounce bounce, String text, List<File> files) {
  public ReplyMail {
    files = List.copyOf(files);
  }

  /**
   * A report of delivery (RFC 3464) of the address that it is about.
   *
   * @param failed whether it is given up
   * @param status such as 5.1.1 (RFC 3463)
   * @param said by the other server; null for nothing
   */
  public record Bounce(boolean failed, String status, String said) {}

  /** Something attached. */
  public record File(String name, byte[] content) {}
}
