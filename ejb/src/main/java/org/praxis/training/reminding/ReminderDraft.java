package org.praxis.training.reminding;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.praxis.platform.InvalidInput;

/**
 * When people are reminded of what is assigned to them, as HR sets it.
 *
 * @param on whether anybody is
 * @param before how many days before it is due; null is never
 * @param after how many days after; null is never
 * @param everyDays and then again every so many days; null is never
 * @param most how often at the most that is; with {@code everyDays}
 * @param escalateAfter after how many days whoever leads them hears of it; null is never
 */
public record ReminderDraft(
    boolean on,
    @Size(max = ReminderDraft.MOST) List<@NotNull @Min(1) @Max(365) Integer> before,
    @Size(max = ReminderDraft.MOST) List<@NotNull @Min(1) @Max(365) Integer> after,
    @Min(1) @Max(90) Integer everyDays,
    @Min(1) @Max(52) Integer most,
    @Min(1) @Max(365) Integer escalateAfter) {
  /** So many days before, and so many after, at most. */
  public static final int MOST = 5;

  /** What is proposed until HR sets something. */
  public static final ReminderDraft USUAL =
      new ReminderDraft(false, List.of(14, 3), List.of(1, 7), 7, 4, 7);

  public ReminderDraft {
    before = once(before);
    after = once(after);
  }

  // More than the most are refused as they were sent.
  private static List<Integer> once(List<Integer> days) {
    if (days == null) {
      return List.of();
    }
    return days.size() > MOST ? days : days.stream().distinct().toList();
  }

  /** The same, switched on. */
  public ReminderDraft switchedOn() {
    return new ReminderDraft(true, before, after, everyDays, most, escalateAfter);
  }

  /**
   * @throws InvalidInput where it says how often but not when, or the other way round
   */
  public void check() {
    if (everyDays == null && most != null) {
      throw new InvalidInput("everyDays", "platform.constraint.NotNull");
    }
    if (everyDays != null && most == null) {
      throw new InvalidInput("most", "platform.constraint.NotNull");
    }
  }

  /** All the days of reminders, counted from that on which it is due. */
  public NavigableSet<Integer> days() {
    NavigableSet<Integer> days = new TreeSet<>(after);
    before.forEach(day -> days.add(-day));
    int last = after.stream().mapToInt(Integer::intValue).max().orElse(0);
    for (int time = 1; everyDays != null && most != null && time <= most; time++) {
      days.add(last + time * everyDays);
    }
    return days;
  }
}
