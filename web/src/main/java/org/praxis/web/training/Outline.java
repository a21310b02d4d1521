package org.praxis.web.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.praxis.training.StepId;
import org.praxis.training.StepKind;
import org.praxis.training.TrackDraft;

/**
 * A draft as its pages show it.
 *
 * @param edition number of the current one; null before the first
 * @param state TRACK_DRAFT before the first edition, TRACK_CHANGED where the draft differs from the
 *     current one, else TRACK_CURRENT
 * @param changedAt null where nothing was changed since the current edition
 * @param gaps what is missing before it can be published, of all of it
 */
public record Outline(
    TrackDraft draft,
    long version,
    Integer edition,
    String state,
    Instant changedAt,
    List<StageOutline> stages,
    List<Lack> gaps) {

  /**
   * @param step null where it is missing at a stage or the track
   * @param where title of the step, or name of the stage
   */
  public record Lack(StepId step, String where, String text) {}

  /**
   * @param name its title and number, as far as it has them
   * @param rule how it is completed, in words
   * @param required how many of its steps are not optional
   * @param needed how many of them complete it; null for all
   * @param gaps what is missing at the stage itself
   */
  public record StageOutline(
      int number,
      String name,
      String title,
      String rule,
      int required,
      Integer needed,
      boolean inOrder,
      List<StepOutline> steps,
      List<String> gaps) {
    /** Whether each of its steps that is not optional is needed, and not any so many of them. */
    public boolean allNeeded() {
      return needed == null || needed >= required;
    }
  }

  /**
   * @param stage its stage's name
   * @param questions how many; 0 where it is no quiz
   * @param place name of the community in which it takes place; null where it is no discussion
   * @param after the numbers of the steps that are done before, in words; empty where there are
   *     none
   * @param first whether it stands first in the first stage, so that it cannot go up
   * @param last whether it stands last in the last one, so that it cannot go down
   */
  public record StepOutline(
      StepId id,
      int number,
      String stage,
      StepKind kind,
      String title,
      int questions,
      String place,
      boolean optional,
      LocalDate opensOn,
      String after,
      boolean first,
      boolean last,
      List<String> gaps,
      TrackDraft.StepDraft draft) {}

  public String slug() {
    return draft.slug();
  }

  public String title() {
    return draft.title();
  }

  public String summary() {
    return draft.summary();
  }

  public Integer days() {
    return draft.days();
  }

  public boolean stagesInOrder() {
    return draft.stagesInOrder();
  }

  public boolean ready() {
    return gaps.isEmpty();
  }

  /** The first step at which something is missing; null where that is at none. */
  public StepId firstLacking() {
    return steps().stream()
        .filter(step -> !step.gaps().isEmpty())
        .findFirst()
        .map(StepOutline::id)
        .orElse(null);
  }

  public List<StepOutline> steps() {
    return stages.stream().flatMap(stage -> stage.steps().stream()).toList();
  }

  public Optional<StepOutline> step(StepId id) {
    return steps().stream().filter(step -> step.id().equals(id)).findFirst();
  }

  /** The stage in which a step stands. */
  public int stageOf(StepId id) {
    return stages.stream()
        .filter(stage -> stage.steps().stream().anyMatch(step -> step.id().equals(id)))
        .findFirst()
        .map(StageOutline::number)
        .orElse(1);
  }
}
