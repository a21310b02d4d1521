package org.praxis.access.view;

import java.time.Instant;
import org.praxis.access.SignInOutcome;
import org.praxis.access.Way;

/**
 * One attempt to sign in as the reader.
 *
 * @param address null where none is known; so are {@code browser} and {@code system}
 */
public record SignInRow(
    Instant at, SignInOutcome outcome, Way way, String address, String browser, String system) {}
