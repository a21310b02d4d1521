package org.praxis.moderation;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.praxis.platform.validation.Written;

/**
 * How a text is removed that was reported in vain, as the judge of an appeal writes it to its
 * author.
 *
 * @param clause number of the clause that it goes against
 * @param message to the author; its {@link org.praxis.moderation.templates.Placeholder
 *     placeholders} are filled
 * @param revision of the text that the judge has read
 * @param policy whose clause that is; null means the charter
 */
public record Removal(
    @NotNull(message = "moderation.clause.needed") Integer clause,
    @Written(max = 4000) String message,
    @NotNull Integer revision,
    Policy policy) {
  /** The decision that it comes to, which nobody undoes. */
  Ruling ruling() {
    return new Ruling(Verdict.REMOVE, clause, message, 0L, true, List.of(), null, policy);
  }
}
