package org.praxis.web.moderation;

import java.util.Locale;
import org.praxis.moderation.workload.view.Share;
import org.praxis.moderation.workload.view.WorkloadView;
import org.praxis.web.api.Csv;

/** The tables of the page on workload, each as a file. */
public enum WorkloadCsv {
  WEEKS {
    @Override
    String of(WorkloadView view) {
      Csv csv = new Csv("week", "came_in", "decided");
      view.weeks().forEach(week -> csv.add(week.from(), week.opened(), week.decided()));
      return csv.text();
    }
  },
  CLAUSES {
    @Override
    String of(WorkloadView view) {
      Csv csv =
          new Csv(
              "community",
              "policy",
              "clause",
              "kind",
              "text",
              "decisions",
              "overturned",
              "rate",
              "low",
              "high",
              "tells");
      view.clauses()
          .forEach(
              row -> {
                Share share = row.overturned();
                csv.add(
                    row.place().name(),
                    row.policy(),
                    row.clause().number(),
                    row.clause().kind(),
                    row.clause().text(),
                    share.of(),
                    share.part(),
                    rate(share.rate()),
                    rate(share.low()),
                    rate(share.high()),
                    share.telling());
              });
      return csv.text();
    }
  },
  RULES {
    @Override
    String of(WorkloadView view) {
      Csv csv =
          new Csv(
              "community",
              "rule",
              "name",
              "kind",
              "policy",
              "clause",
              "held_and_decided",
              "upheld",
              "upheld_rate",
              "upheld_low",
              "upheld_high",
              "upheld_tells",
              "against_authors",
              "overturned",
              "overturned_rate",
              "overturned_low",
              "overturned_high",
              "overturned_tells");
      view.rules()
          .forEach(
              row -> {
                Share upheld = row.upheld();
                Share overturned = row.overturned();
                csv.add(
                    row.place().name(),
                    row.rule(),
                    row.name(),
                    row.kind(),
                    row.policy(),
                    row.clause(),
                    upheld.of(),
                    upheld.part(),
                    rate(upheld.rate()),
                    rate(upheld.low()),
                    rate(upheld.high()),
                    upheld.telling(),
                    overturned.of(),
                    overturned.part(),
                    rate(overturned.rate()),
                    rate(overturned.low()),
                    rate(overturned.high()),
                    overturned.telling());
              });
      return csv.text();
    }
  };

  abstract String of(WorkloadView view);

  private static String rate(Double rate) {
    return rate == null ? null : String.format(Locale.ROOT, "%.4f", rate);
  }
}
