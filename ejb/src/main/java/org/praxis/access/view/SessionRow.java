package org.praxis.access.view;

import java.time.Instant;
import org.praxis.access.SessionId;
import org.praxis.access.Way;

/**
 * One place where a person is signed in.
 *
 * @param lastSeen to the minute
 * @param browser null when it is none that people know; so is {@code system}
 * @param current whether it is the session that asks
 */
public record SessionRow(
    SessionId id,
    Instant started,
    Instant lastSeen,
    Way way,
    String address,
    String browser,
    String system,
    boolean current) {}
