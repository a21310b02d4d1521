package org.praxis.moderation.model;

import java.util.Optional;
import org.praxis.moderation.Policy;
import org.praxis.moderation.view.PoliciesView;
import org.praxis.platform.InvalidInput;

/**
 * What is in force in a place: its charter, and the company's guidelines beside it.
 *
 * @param guidelines null while the company has none
 */
public record Policies(Charter charter, Charter guidelines) {
  public PoliciesView view() {
    return new PoliciesView(charter.view(), guidelines == null ? null : guidelines.view());
  }

  /**
   * The clause of that number, where one is named.
   *
   * @param policy null means the charter
   * @throws InvalidInput where there is no such clause
   */
  public Optional<Clause> clause(Policy policy, Integer number) {
    if (number == null) {
      return Optional.empty();
    }
    return Optional.of(find(policy, number).orElseThrow(() -> unknown(policy)));
  }

  /** The same for a sketch: nothing where there is no such clause. */
  public Optional<Clause> find(Policy policy, Integer number) {
    Charter named = policy == Policy.GUIDELINES ? guidelines : charter;
    return number == null || named == null ? Optional.empty() : named.clause(number);
  }

  private InvalidInput unknown(Policy policy) {
    if (policy != Policy.GUIDELINES) {
      return new InvalidInput("clause", "moderation.clause.unknown", charter.clauses().size());
    }
    return guidelines == null
        ? new InvalidInput("clause", "moderation.clause.noGuidelines")
        : new InvalidInput(
            "clause", "moderation.clause.unknown.GUIDELINES", guidelines.clauses().size());
  }
}
