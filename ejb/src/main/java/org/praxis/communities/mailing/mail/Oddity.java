package org.praxis.communities.mailing.mail;

/**
 * What is odd about a message.
 *
 * @param detail the value, as far as an owner may see it; null where there is nothing to show
 */
public record Oddity(Kind kind, String detail) {

  public enum Kind {
    /** What was no message at all. */
    UNREADABLE(true),
    TOO_LARGE(true),
    NO_SENDER(true),
    /** Its sender asked not to be archived. */
    NO_ARCHIVE(true),
    EMPTY(true),
    /** None, or one that cannot be; another was taken in its place. */
    BAD_DATE(false),
    /** Its charset was none, or another than it says. */
    CHARSET(false),
    TOO_LONG(false),
    /** Lines in it look like the beginnings of other messages, which would be a part of it now. */
    MORE(false),
    /** A term of a "never here" clause stands in it. */
    TERM(false);

    private final boolean leftOut;

    Kind(boolean leftOut) {
      this.leftOut = leftOut;
    }

    /** Whether the whole message is left out, or taken all the same. */
    public boolean isLeftOut() {
      return leftOut;
    }
  }

  public static Oddity of(Kind kind) {
    return new Oddity(kind, null);
  }
}
