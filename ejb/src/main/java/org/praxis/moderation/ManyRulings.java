package org.praxis.moderation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.praxis.platform.validation.Written;

/**
 * One decision on several cases: each author gets a statement of their own.
 *
 * @param clause number of the charter's clause it rests on; as in {@link Ruling}
 * @param message to each of the authors
 * @param cases those to be decided; where a clause is named, all of one place
 */
public record ManyRulings(
    @NotNull Verdict verdict,
    Integer clause,
    @Written(max = 4000, optional = true) String message,
    @NotEmpty @Size(max = 100) List<@NotNull @Valid Chosen> cases) {
  public ManyRulings {
    cases = cases == null ? List.of() : List.copyOf(cases);
  }

  /**
   * @param version of the case that the moderator had before them
   */
  public record Chosen(@NotNull CaseId id, @NotNull Long version) {}

  Ruling ruling(Chosen chosen) {
    return new Ruling(verdict, clause, message, chosen.version());
  }
}
