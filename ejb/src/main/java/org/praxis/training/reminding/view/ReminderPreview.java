package org.praxis.training.reminding.view;

/**
 * Who would have been reminded in the last {@code days} days, if it had been set so. Several tracks
 * of a day are one letter.
 *
 * @param before letters of what was to come
 * @param late letters in which something was late
 * @param people how many different people
 * @param summaries letters for managers
 * @param managers how many different ones
 */
public record ReminderPreview(
    int days, Long before, Long late, Long people, Long summaries, Long managers) {
  public static ReminderPreview nobody(int days) {
    return new ReminderPreview(days, 0L, 0L, 0L, 0L, 0L);
  }
}
