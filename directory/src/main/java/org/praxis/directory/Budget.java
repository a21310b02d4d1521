package org.praxis.directory;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.time.Duration;

/**
 * The time that is left for an answer; everything that is asked on the way to it has to share.
 *
 * @param endsAt as {@link System#nanoTime} counts
 */
record Budget(long endsAt) {
  static Budget of(Duration time) {
    return new Budget(System.nanoTime() + time.toNanos());
  }

  /** A part of what is left, for one of several that are asked one after the other. */
  Budget share(int ofHowMany) {
    return of(left().dividedBy(ofHowMany));
  }

  /** Never less than nothing. */
  Duration left() {
    return Duration.ofNanos(Math.max(0, endsAt - System.nanoTime()));
  }

  /**
   * At least one.
   *
   * @throws LDAPException when there is no time left
   */
  long millis() throws LDAPException {
    long left = left().toMillis();
    if (left <= 0) {
      throw new LDAPException(ResultCode.TIMEOUT, "no answer in time");
    }
    return left;
  }
}
