package org.praxis.training.overview.view;

import java.util.List;
import org.praxis.communities.view.TopicRow;
import org.praxis.platform.Page;

/**
 * A track's learners by its steps.
 *
 * @param edition number of the one whose steps are shown
 * @param editions all numbers, the newest first
 * @param days for so long nothing done is stuck
 * @param questions nobody has answered, where the track talks; those of others than the reader
 */
public record CockpitView(
    String slug,
    String title,
    int edition,
    List<Integer> editions,
    int days,
    List<CockpitStage> stages,
    List<CockpitStep> steps,
    CockpitCounts counts,
    List<CockpitChoice> choices,
    List<TopicRow> questions,
    Page<CockpitRow> rows) {
  public CockpitView {
    editions = List.copyOf(editions);
    stages = List.copyOf(stages);
    steps = List.copyOf(steps);
    choices = List.copyOf(choices);
    questions = List.copyOf(questions);
  }

  /** Whether somebody has a result in one of its steps. */
  public boolean graded() {
    return steps.stream().anyMatch(step -> step.average() != null);
  }
}
