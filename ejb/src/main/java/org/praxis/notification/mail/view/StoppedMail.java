package org.praxis.notification.mail.view;

import java.time.Instant;

/**
 * An address to which nothing is sent, because mail came back from it.
 *
 * @param diagnosis what the other server said; null when it said nothing
 */
public record StoppedMail(String address, Instant since, String diagnosis) {}
