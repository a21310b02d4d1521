package org.praxis.communities.guides;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.praxis.communities.ContributionId;
import org.praxis.platform.validation.Written;

/**
 * A guide as its owner starts it.
 *
 * @param text in Markdown
 * @param reviewDays how long it counts as right without somebody saying so again; null for half a
 *     year
 * @param topic from which it is made; null when from nothing
 */
public record GuideDraft(
    @Written(max = 200) String title,
    @Written(max = GuideText.LONGEST) String text,
    @Min(7) @Max(730) Integer reviewDays,
    ContributionId topic) {
  private static final int HALF_A_YEAR = 182;

  public GuideDraft {
    reviewDays = reviewDays == null ? HALF_A_YEAR : reviewDays;
  }
}
