package org.praxis.notification.view;

import java.time.Instant;
import java.util.List;

/**
 * How mail fares.
 *
 * @param waiting letters that are to be sent, and what is due and not in a letter yet
 * @param oldest since when the first of them waits; null where none does
 * @param delay why they wait, as the mail server or the network said; null where nothing failed
 * @param sent letters of the last day
 * @param incoming mails that are to be read
 * @param notTaken mails of the last 30 days that nothing came of, by the reason, the most frequent
 *     first
 */
public record MailState(
    long waiting, Instant oldest, String delay, long sent, long incoming, List<NotTaken> notTaken) {
  public MailState {
    notTaken = List.copyOf(notTaken);
  }

  /**
   * Mails that nothing came of.
   *
   * @param reason such as UNSEALED, to no address of ours, or AUTOMATIC, sent by a machine
   * @param answered whether their authors were told
   * @param latest when the last of them came
   */
  public record NotTaken(String reason, boolean answered, Long count, Instant latest) {}
}
