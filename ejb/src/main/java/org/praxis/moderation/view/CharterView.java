package org.praxis.moderation.view;

import java.util.List;
import org.praxis.moderation.ClauseKind;
import org.praxis.moderation.ReviewMode;

/**
 * A charter as members read it; the terms that hold a contribution are not shown.
 *
 * @param edition counts from 1
 * @param responseHours within how many hours a question is promised to be answered, or null
 * @param toAcknowledge whether members say that they have read this edition before they write
 * @param mode when moderators read what is sent
 */
public record CharterView(
    Integer edition,
    String purpose,
    List<String> objectives,
    Integer firstContributions,
    Integer responseHours,
    Boolean toAcknowledge,
    ReviewMode mode,
    List<ClauseView> clauses) {
  public CharterView {
    objectives = List.copyOf(objectives);
    clauses = List.copyOf(clauses);
  }

  public List<ClauseView> clausesOf(ClauseKind kind) {
    return clauses.stream().filter(clause -> clause.kind() == kind).toList();
  }
}
