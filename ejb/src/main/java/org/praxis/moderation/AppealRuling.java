package org.praxis.moderation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.praxis.platform.validation.Written;

/**
 * The answer to an appeal as another moderator gives it.
 *
 * @param answer to whoever appealed: why the decision stands, or does not
 * @param version of the appeal that was read
 * @param removal of what was reported in vain, where it does not stand; null where others do not
 *     read the text any more, or its author appeals
 */
public record AppealRuling(
    @NotNull AppealOutcome outcome,
    @Written(max = 4000) String answer,
    @NotNull Long version,
    @Valid Removal removal) {
  /** One by which nothing is removed. */
  public AppealRuling(AppealOutcome outcome, String answer, Long version) {
    this(outcome, answer, version, null);
  }
}
