package org.praxis.web.api;

import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.praxis.training.overview.view.CockpitResult;
import org.praxis.training.overview.view.CockpitStep;

/** What numbers mean that the cockpit says of what learners reached. */
final class DocumentedResults {
  private DocumentedResults() {}

  static void add(Map<String, Schema> schemas) {
    Schema result = schemas.get(CockpitResult.class.getSimpleName());
    if (result != null) {
      result.setDescription(
          "What a learner reached in a quiz or with marked work, whether or not the step is done; earlier cycles have their"
              + " own. A cell has none where there is none.");
      describe(
          result,
          Map.of(
              "percent",
                  "Of a quiz the best sitting that counts and is over, of work its points of the most; rounded down. None"
                      + " while no sitting is over.",
              "sittings", "Of a quiz how many were begun of those that count.",
              "points", "Of the last work that was decided, by its rubric.",
              "mostPoints", "The most that it could be worth."));
    }
    Schema step = schemas.get(CockpitStep.class.getSimpleName());
    if (step != null) {
      describe(
          step,
          Map.of(
              "results", "How many of those whom the filter lets through have a result.",
              "average", "Of these, in whole percent, rounded down; none where nobody has one."));
    }
  }

  private static void describe(Schema schema, Map<String, String> fields) {
    fields.forEach((name, means) -> schema.getProperties().get(name).setDescription(means));
  }
}
