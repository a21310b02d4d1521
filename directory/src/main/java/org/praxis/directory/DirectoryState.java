package org.praxis.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a directory does at this moment.
 *
 * @param urls in the order in which they are tried
 * @param failure why it is not reachable, for administrators
 * @param answeredIn how long it took to answer, where it did
 * @param certificateEnds when its certificate runs out, where it showed one
 */
public record DirectoryState(
    String name,
    String urls,
    Encryption encryption,
    Optional<String> failure,
    Optional<Duration> answeredIn,
    Optional<Instant> certificateEnds) {

  public boolean isReachable() {
    return failure.isEmpty();
  }
}
