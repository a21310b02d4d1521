package org.praxis.directory;

/** What became of a name and a password. */
public sealed interface Verification {
  /** The directory took the password for this person's. */
  record Verified(DirectoryPerson person) implements Verification {}

  /** No directory has somebody of that name with that password. */
  record Refused() implements Verification {}

  /**
   * Nobody knows: a directory that would have to be asked does not answer.
   *
   * @param reason for administrators
   * @param judged whether another one did answer, and has not taken the password: a guess was made
   */
  record Unavailable(String reason, boolean judged) implements Verification {}
}
