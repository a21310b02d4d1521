package org.praxis.directory;

/**
 * Something about an entry that could not be taken as it is. It stops nothing: the entry goes on
 * without it, unless it is {@linkplain #leavesOut of no use at all}.
 *
 * @param attribute in which it was found
 * @param detail an excerpt of the value made printable, or null; of a photo its size
 */
public record Oddity(Kind kind, String attribute, String detail) {
  /** What is odd. */
  public enum Kind {
    /** Nothing that outlives a rename, so nobody could say tomorrow whose entry it is. */
    NO_ID,
    /** No name to sign in with. */
    NO_LOGIN,
    /**
     * No valid UTF-8, which leaves the value out, or signs that steer a terminal or the direction
     * of text, which leaves out a user name or an id and is cleaned out of any other text.
     */
    ENCODING,
    /** Cut to 200 signs; what would mean something else when cut (a mail address) is left out. */
    TOO_LONG,
    PHOTO_TOO_LARGE,
    PHOTO_NOT_JPEG,
    BAD_DATE,
    /** No name of a zone in the IANA's list. */
    BAD_ZONE,
    /** Not the DN of an entry. Whether there is such an entry is not looked at. */
    BAD_MANAGER
  }

  /** Whether the whole entry is of no use. */
  public boolean leavesOut() {
    return kind == Kind.NO_ID || kind == Kind.NO_LOGIN;
  }
}
