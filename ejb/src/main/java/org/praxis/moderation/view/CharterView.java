package org.praxis.moderation.view;

import java.util.List;
import org.praxis.moderation.ClauseKind;

/** A charter as members read it; the terms that hold a contribution are not shown. */
public record CharterView(String purpose, Integer firstContributions, List<ClauseView> clauses) {
  public CharterView {
    clauses = List.copyOf(clauses);
  }

  public List<ClauseView> clausesOf(ClauseKind kind) {
    return clauses.stream().filter(clause -> clause.kind() == kind).toList();
  }
}
