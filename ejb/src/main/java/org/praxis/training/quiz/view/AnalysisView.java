package org.praxis.training.quiz.view;

import java.util.List;

/**
 * How good questions are, by what learners made of them in their first sittings.
 *
 * @param sittings how many of these there are
 */
public record AnalysisView(long sittings, List<AnalysisRow> rows) {
  public AnalysisView {
    rows = List.copyOf(rows);
  }
}
