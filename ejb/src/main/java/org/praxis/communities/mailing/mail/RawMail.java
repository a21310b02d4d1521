package org.praxis.communities.mailing.mail;

/**
 * One message of an archive, as bytes.
 *
 * @param number its place in the archive, from 1
 * @param end where in the archive the next one begins
 * @param postmark the line that begins it, {@code From joe@example.com Thu Aug 22 12:36:23 2002}
 * @param content without that line; cut short where it is longer than {@link Mbox#LARGEST}
 * @param size in bytes, all of it
 * @param marks lines within it that could begin a message, but do not stand after an empty line
 */
public record RawMail(int number, long end, String postmark, byte[] content, long size, int marks) {
  public boolean isCut() {
    return size > content.length;
  }
}
