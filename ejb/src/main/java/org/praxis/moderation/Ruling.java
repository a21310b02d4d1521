package org.praxis.moderation;

import jakarta.validation.constraints.NotNull;
import org.praxis.platform.validation.Written;

/**
 * A moderator's decision as they make it.
 *
 * @param clause number of the charter's clause it rests on; needed unless the verdict is to approve
 * @param message to the author, in the moderator's own words; needed unless the verdict is to
 *     approve. Its {@link org.praxis.moderation.templates.Placeholder placeholders} are filled
 * @param version of the case that the moderator had read
 * @param atOnce whether it takes effect at once, and cannot be undone; null means no
 */
public record Ruling(
    @NotNull Verdict verdict,
    Integer clause,
    @Written(max = 4000, optional = true) String message,
    @NotNull Long version,
    Boolean atOnce) {
  public Ruling {
    atOnce = atOnce != null && atOnce;
  }

  /** One that can be undone for a while. */
  public Ruling(Verdict verdict, Integer clause, String message, Long version) {
    this(verdict, clause, message, version, false);
  }

  /** The same with another message. */
  Ruling saying(String other) {
    return new Ruling(verdict, clause, other, version, atOnce);
  }
}
