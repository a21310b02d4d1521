package org.praxis.moderation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.praxis.moderation.rules.RuleId;
import org.praxis.platform.content.ContentKind;

/**
 * What of the queue somebody wants to see; null leaves that open.
 *
 * @param place where it stands
 * @param reason one of those for which it waits
 * @param hours for how long it has waited at least
 * @param mine whether only what they have claimed themselves
 * @param pressing how much it presses
 * @param rule that holds it
 */
public record QueueFilter(
    SpaceId place,
    ContentKind kind,
    Reason reason,
    @Min(1) @Max(10_000) Integer hours,
    boolean mine,
    Pressing pressing,
    RuleId rule) {
  public static final QueueFilter ALL = new QueueFilter(null, null, null, null, false);

  public QueueFilter(SpaceId place, ContentKind kind, Reason reason, Integer hours, boolean mine) {
    this(place, kind, reason, hours, mine, null);
  }

  public QueueFilter(
      SpaceId place,
      ContentKind kind,
      Reason reason,
      Integer hours,
      boolean mine,
      Pressing pressing) {
    this(place, kind, reason, hours, mine, pressing, null);
  }

  public boolean isAll() {
    return equals(ALL);
  }
}
