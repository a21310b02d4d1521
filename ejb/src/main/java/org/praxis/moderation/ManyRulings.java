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
 * @param clause number of the clause it rests on; as in {@link Ruling}
 * @param message to each of the authors
 * @param cases those to be decided; where a clause of a charter is named, all of one place
 * @param policy whose clause that is; null means the charter
 */
public record ManyRulings(
    @NotNull Verdict verdict,
    Integer clause,
    @Written(max = 4000, optional = true) String message,
    @NotEmpty @Size(max = 100) List<@NotNull @Valid Chosen> cases,
    Policy policy) {
  public ManyRulings {
    cases = cases == null ? List.of() : List.copyOf(cases);
    policy = policy == null ? Policy.CHARTER : policy;
  }

  /** One that rests on the charter. */
  public ManyRulings(Verdict verdict, Integer clause, String message, List<Chosen> cases) {
    this(verdict, clause, message, cases, Policy.CHARTER);
  }

  /**
   * @param version of the case that the moderator had before them
   */
  public record Chosen(@NotNull CaseId id, @NotNull Long version) {}

  Ruling ruling(Chosen chosen) {
    return new Ruling(verdict, clause, message, chosen.version(), false, List.of(), null, policy);
  }
}
