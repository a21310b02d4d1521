package org.praxis.access.view;

import java.time.Instant;
import java.util.List;
import org.praxis.directory.Encryption;
import org.praxis.directory.Trouble;

/**
 * A directory as an administrator sees it.
 *
 * @param addresses in the order in which they are tried
 * @param answeredInMillis null when it did not answer
 * @param failure why it did not; null when it did
 * @param certificateEnds null where it showed no certificate
 * @param certificateEndsSoon whether that is less than 30 days ahead
 */
public record DirectoryRow(
    String name,
    List<String> addresses,
    Encryption encryption,
    boolean reachable,
    Long answeredInMillis,
    Trouble failure,
    Instant certificateEnds,
    boolean certificateEndsSoon) {}
