package org.praxis.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a directory does at this moment.
 *
 * @param urls in the order in which they are tried
 * @param failure why it is not reachable, for administrators
 * @param answeredIn how long it took to connect, to bind and to be answered, where that worked
 * @param certificateEnds when its certificate runs out, where it showed one
 * @param lastFailure what went wrong last since this server started, though it may be over
 * @param since when it has been reachable, or not; at most since this server started
 */
public record DirectoryState(
    String name,
    String urls,
    Encryption encryption,
    Optional<Trouble> failure,
    Optional<Duration> answeredIn,
    Optional<Instant> certificateEnds,
    Optional<Trouble> lastFailure,
    Instant since) {

  public boolean isReachable() {
    return failure.isEmpty();
  }
}
