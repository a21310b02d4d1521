package org.praxis.directory;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a directory's health. While it is down, one question a second is let through to
 * see whether it is back; all others are answered at once.
 */
final class Breaker {
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

  /** One question may be slow by itself; that many in a row are the directory. */
  private static final int SLOW_IN_A_ROW = 3;

  private final Clock clock;
  private boolean down;
  private int slow;
  private Instant since;
  private Instant nextTry;
  private Trouble lastFailure;

  Breaker(Clock clock) {
    this.clock = clock;
    this.since = clock.instant();
    this.nextTry = since;
  }

  /**
   * To be called before a question.
   *
   * @throws DirectoryUnavailable when the directory is known to be down, and somebody else finds
   *     out whether it still is
   */
  synchronized void enter() throws DirectoryUnavailable {
    if (down) {
      Instant now = clock.instant();
      if (now.isBefore(nextTry)) {
        throw new DirectoryUnavailable(lastFailure, null);
      }
      nextTry = now.plus(BETWEEN_TRIES);
    }
  }

  synchronized void answered() {
    slow = 0;
    if (down) {
      down = false;
      since = clock.instant();
    }
  }

  /**
   * To be called after a question that failed.
   *
   * @return whether the directory was taken for sound until now, and is no longer
   */
  synchronized boolean failed(LDAPException e, Trouble why) {
    lastFailure = why;
    if (e.getResultCode().equals(ResultCode.TIMEOUT)) {
      slow++;
      if (slow < SLOW_IN_A_ROW) {
        return false;
      }
    } else if (e.getResultCode().isConnectionUsable() && !isOfTheAccount(e.getResultCode())) {
      return false; // a question that the directory does not like is no reason to ask it no others
    }
    nextTry = clock.instant().plus(BETWEEN_TRIES);
    if (down) {
      return false;
    }
    down = true;
    since = clock.instant();
    return true;
  }

  // Where people's own binds are judged elsewhere, only the account that searches is left.
  private static boolean isOfTheAccount(ResultCode code) {
    return code.equals(ResultCode.INVALID_CREDENTIALS);
  }

  /** The last thing that went wrong since the server started, whether or not it still does. */
  synchronized Optional<Trouble> lastFailure() {
    return Optional.ofNullable(lastFailure);
  }

  /**
   * Since when the directory has been up, or down; the start of this server where that never
   * changed.
   */
  synchronized Instant since() {
    return since;
  }
}
