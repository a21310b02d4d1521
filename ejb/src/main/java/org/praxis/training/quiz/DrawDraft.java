package org.praxis.training.quiz;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * So many questions by chance out of a bank, others in each sitting.
 *
 * @param category of the bank, with those below it; null for all
 * @param count how many
 */
public record DrawDraft(
    @NotNull BankId bank,
    @Size(max = 200) String category,
    @NotNull @Min(1) @Max(50) Integer count) {
  public DrawDraft {
    category = category == null ? null : BankDraft.path(category);
    category = category == null || category.isEmpty() ? null : category;
  }

  /** Whether it draws from that category as well, or from all of it; null for all of a bank. */
  public boolean holds(String path) {
    return BankDraft.isIn(path, category);
  }
}
