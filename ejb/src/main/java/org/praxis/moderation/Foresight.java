package org.praxis.moderation;

import java.util.List;

/**
 * What would become of a text if it were sent now. It names clauses; words of the author's own
 * where they are asked to say it otherwise, so that nobody reads out by asking what is held.
 *
 * @param refusals why it could not be sent
 * @param reasons why a moderator would read it first; empty when it would be published at once
 * @param hints what the charter says of it all the same
 */
public record Foresight(
    List<HoldReason> refusals, List<HoldReason> reasons, List<HoldReason> hints) {
  public static final Foresight NOTHING = new Foresight(List.of(), List.of(), List.of());

  public Foresight {
    refusals = List.copyOf(refusals);
    reasons = List.copyOf(reasons);
    hints = List.copyOf(hints);
  }
}
