package org.praxis.notification.view;

import java.time.Instant;

/**
 * How mail fares.
 *
 * @param waiting letters that are to be sent, and what is due and not in a letter yet
 * @param oldest since when the first of them waits; null where none does
 * @param delay why they wait, as the mail server or the network said; null where nothing failed
 * @param sent letters of the last day
 * @param incoming mails that are to be read
 */
public record MailState(long waiting, Instant oldest, String delay, long sent, long incoming) {}
