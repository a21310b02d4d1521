package org.praxis.moderation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.praxis.platform.validation.Written;

/**
 * A charter as its owner writes it; clauses are numbered from 1 in this order.
 *
 * @param firstContributions how many contributions of each newcomer a moderator reads before
 *     publication
 */
public record CharterDraft(
    @Written(max = 1000) String purpose,
    @NotEmpty @Size(max = 40) List<@NotNull @Valid ClauseDraft> clauses,
    @NotNull @Min(0) @Max(50) Integer firstContributions) {

  /**
   * @param terms words that hold a contribution; only for clauses of the kind {@link
   *     ClauseKind#NEVER_HERE}
   */
  public record ClauseDraft(
      @NotNull ClauseKind kind,
      @Written(max = 500) String text,
      @Size(max = 200) List<@Written(max = 80) String> terms) {
    public ClauseDraft {
      terms = terms == null ? List.of() : terms;
    }
  }
}
