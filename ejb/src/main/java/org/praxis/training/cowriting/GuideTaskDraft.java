package org.praxis.training.cowriting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.praxis.communities.guides.GuideId;

/**
 * What a learner writes in a guide of the step's community.
 *
 * @param guide which one; null for any, a new one of the learner's included
 * @param characters how many have to change at once, blanks apart; {@link #USUAL} where null
 */
public record GuideTaskDraft(GuideId guide, @Min(1) @Max(10_000) Integer characters) {
  /** Enough for a sentence. */
  public static final int USUAL = 30;

  /** Any guide, and a sentence. */
  public static final GuideTaskDraft ANY = new GuideTaskDraft(null, null);

  public GuideTaskDraft {
    characters = characters == null ? USUAL : characters;
  }
}
