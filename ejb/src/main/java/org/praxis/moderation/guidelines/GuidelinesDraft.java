package org.praxis.moderation.guidelines;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.praxis.moderation.CharterDraft;
import org.praxis.moderation.ClauseKind;
import org.praxis.platform.validation.Written;

/**
 * The guidelines as they are written; clauses are numbered from 1 in this order.
 *
 * @param purpose what they are for
 */
public record GuidelinesDraft(
    @Written(max = 1000) String purpose,
    @NotEmpty @Size(max = 40) List<@NotNull @Valid Clause> clauses) {

  /** One clause of them. */
  public record Clause(@NotNull ClauseKind kind, @Written(max = 500) String text) {}

  static GuidelinesDraft of(CharterDraft charter) {
    return new GuidelinesDraft(
        charter.purpose(),
        charter.clauses().stream()
            .map(clause -> new Clause(clause.kind(), clause.text()))
            .toList());
  }

  /** As a charter that asks for nothing by itself. */
  CharterDraft asCharter() {
    return new CharterDraft(
        purpose,
        clauses.stream()
            .map(clause -> new CharterDraft.ClauseDraft(clause.kind(), clause.text(), List.of()))
            .toList(),
        0);
  }
}
