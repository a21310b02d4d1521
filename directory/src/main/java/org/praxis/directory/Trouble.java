package org.praxis.directory;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;

/**
 * Why a directory was of no use, for an administrator.
 *
 * @param detail what there is to say beyond the kind: entries by their DN, or a message; may be
 *     empty
 */
public record Trouble(Kind kind, String detail) {

  /** What went wrong. */
  public enum Kind {
    /** The directory, or the library that talks to it, said why, in English. */
    SAID,
    /** No answer came in time. */
    TOO_SLOW,
    /** More was asked at once than the directories can answer. */
    TOO_MANY_QUESTIONS,
    /** This server stops. */
    STOPPING,
    /** The name is that of several entries. */
    SEVERAL_ENTRIES,
    /** The entry has no name to sign in with. */
    NO_LOGIN,
    /** The entry is found by this name, and not by the one that Praxis would know it by. */
    NOT_BY_LOGIN;

    /** Whether the directory did answer, with what lets nobody in. */
    public boolean isOfTheEntry() {
      return this == SEVERAL_ENTRIES || this == NO_LOGIN || this == NOT_BY_LOGIN;
    }
  }

  static Trouble of(Kind kind) {
    return new Trouble(kind, "");
  }

  static Trouble of(LDAPException e) {
    return e.getResultCode().equals(ResultCode.TIMEOUT) ? of(Kind.TOO_SLOW) : said(e.getMessage());
  }

  static Trouble said(String message) {
    return new Trouble(Kind.SAID, message);
  }

  @Override
  public String toString() {
    return detail.isEmpty() ? kind.name() : kind == Kind.SAID ? detail : kind + " " + detail;
  }
}
