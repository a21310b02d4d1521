package org.praxis.training.marking.view;

import java.util.List;
import org.praxis.training.marking.Criterion;

/**
 * How an assignment is marked, as learners see it before.
 *
 * @param passPoints least points with which it may pass; null where a marker alone says so
 * @param mostPoints the most that can be had
 * @param again how often returned work may be handed in again; null for as often as it is returned
 * @param files most files
 */
public record AssignmentView(
    List<Criterion> criteria,
    Integer passPoints,
    Integer mostPoints,
    Integer again,
    Integer files) {
  public AssignmentView {
    criteria = List.copyOf(criteria);
  }
}
