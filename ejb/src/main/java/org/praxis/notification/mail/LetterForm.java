package org.praxis.notification.mail;

/** What a letter is. */
public enum LetterForm {
  /** Of one thing, or of what happened in one topic. */
  NEWS,
  /** Of several things, each of which its reader would have had at once, and which waited. */
  GATHERED,
  /** Of all that happened in a day or a week. */
  DIGEST,
  /** To what its reader wrote to us by mail. */
  ANSWER
}
