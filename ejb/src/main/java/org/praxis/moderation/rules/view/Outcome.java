package org.praxis.moderation.rules.view;

/**
 * What became of what a rule held.
 *
 * @param held contributions that wait or waited for it
 * @param decided those of them on which a moderator decided
 * @param upheld those of these that did not go out as they were
 */
public record Outcome(Long held, Long decided, Long upheld) {
  public static final Outcome NOTHING = new Outcome(0L, 0L, 0L);

  public Outcome plus(Outcome other) {
    return new Outcome(held + other.held, decided + other.decided, upheld + other.upheld);
  }

  /** How many of a hundred decisions agreed with the rule; null where there is none. */
  public Integer percent() {
    return decided == 0 ? null : Math.toIntExact(Math.round(100.0 * upheld / decided));
  }
}
