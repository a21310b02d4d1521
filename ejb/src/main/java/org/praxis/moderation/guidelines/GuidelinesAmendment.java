package org.praxis.moderation.guidelines;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.praxis.people.audience.AudienceId;
import org.praxis.platform.validation.Written;

/**
 * The next edition of the guidelines.
 *
 * @param charter what they say, in the shape of a charter
 * @param note why, for the history; null for none
 * @param edition that was shown when somebody began to write; 0 where there was none
 * @param asked who has to say that they have read it; null means {@link Asked#AS_BEFORE}
 * @param audience for {@link Asked#AUDIENCE} alone
 */
public record GuidelinesAmendment(
    @NotNull @Valid GuidelinesDraft charter,
    @Written(max = 500, optional = true) String note,
    @NotNull Integer edition,
    Asked asked,
    AudienceId audience) {
  public GuidelinesAmendment {
    asked = asked == null ? Asked.AS_BEFORE : asked;
    audience = asked == Asked.AUDIENCE ? audience : null;
  }
}
