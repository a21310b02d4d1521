package org.praxis.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.content.Markup;
import org.praxis.training.TrackDraft.StageDraft;
import org.praxis.training.TrackDraft.StepDraft;

/** What can be done to a draft, one small change at a time. */
final class DraftEdits {
  private static final int MOST_STAGES = 20;
  private static final int MOST_IN_STAGE = 50;

  private DraftEdits() {}

  /**
   * As it is kept: each step has its identity, texts are without what no keyboard types, and what
   * is blank is not there.
   *
   * @throws InvalidInput when it is too much, or two steps are the same one
   */
  static TrackDraft tidy(TrackDraft draft) {
    if (draft.stages().size() > MOST_STAGES) {
      throw new InvalidInput("stages", "training.draft.tooManyStages", MOST_STAGES);
    }
    if (draft.steps().size() > TrackDraft.MOST_STEPS) {
      throw new InvalidInput("stages", "training.gap.tooManySteps", TrackDraft.MOST_STEPS);
    }
    Set<StepId> ids = new HashSet<>();
    List<StageDraft> stages = new ArrayList<>();
    for (StageDraft stage : draft.stages()) {
      String field = "stages[" + stages.size() + "].steps";
      if (stage.steps().size() > MOST_IN_STAGE) {
        throw new InvalidInput(field, "training.gap.tooManySteps", MOST_IN_STAGE);
      }
      List<StepDraft> steps = stage.steps().stream().map(DraftEdits::tidy).toList();
      for (StepDraft step : steps) {
        if (!ids.add(step.id())) {
          throw new InvalidInput(field, "training.draft.twice", step.title());
        }
      }
      stages.add(new StageDraft(line(stage.title()), stage.needed(), stage.inOrder(), steps));
    }
    return new TrackDraft(
        draft.slug(),
        Markup.line(draft.title()),
        Markup.line(draft.summary()),
        draft.days(),
        draft.stagesInOrder(),
        stages);
  }

  private static StepDraft tidy(StepDraft step) {
    StepDraft plain =
        new StepDraft(
            step.id() == null ? StepId.next() : step.id(),
            step.kind(),
            Markup.line(step.title()),
            Markup.isVisible(step.text()) ? new Markup(step.text()).source() : null,
            step.optional(),
            step.opensOn(),
            step.after().stream().distinct().toList(),
            line(step.community()),
            step.quiz(),
            line(step.link()),
            step.talk() == null ? null : step.talk().tidy());
    return plain
        .reading(step.file())
        .marking(step.assignment() == null ? null : step.assignment().tidy())
        .signing(step.signOff())
        .meeting(step.session())
        .cowriting(step.guideTask());
  }

  private static String line(String text) {
    return Markup.isVisible(text) ? Markup.line(text) : null;
  }

  /** The same under another address, with steps of its own that nobody has done. */
  static TrackDraft copy(TrackDraft draft, String slug, String title) {
    Map<StepId, StepId> ids = new HashMap<>();
    draft.steps().forEach(step -> ids.put(step.id(), StepId.next()));
    UnaryOperator<StepDraft> renewed =
        step ->
            step.as(ids.get(step.id()))
                .after(step.after().stream().filter(ids::containsKey).map(ids::get).toList());
    return withStages(
        new TrackDraft(
            slug, title, draft.summary(), draft.days(), draft.stagesInOrder(), draft.stages()),
        draft.stages().stream()
            .map(stage -> withSteps(stage, stage.steps().stream().map(renewed).toList()))
            .toList());
  }

  static TrackDraft about(
      TrackDraft draft, String title, String summary, Integer days, boolean stagesInOrder) {
    return new TrackDraft(draft.slug(), title, summary, days, stagesInOrder, draft.stages());
  }

  static TrackDraft addStage(TrackDraft draft, String title) {
    return withStages(
        draft,
        Stream.concat(
                draft.stages().stream(), Stream.of(new StageDraft(title, null, false, List.of())))
            .toList());
  }

  static TrackDraft changeStage(
      TrackDraft draft, int number, String title, Integer needed, boolean inOrder) {
    return changingStage(
        draft, number, stage -> new StageDraft(title, needed, inOrder, stage.steps()));
  }

  /** Its steps go with it. */
  static TrackDraft removeStage(TrackDraft draft, int number) {
    StageDraft gone = stage(draft, number);
    if (draft.stages().size() == 1) {
      throw new OnlyStage();
    }
    List<StageDraft> left = new ArrayList<>(draft.stages());
    left.remove(number - 1);
    TrackDraft changed = withStages(draft, left);
    for (StepDraft step : gone.steps()) {
      changed = withoutWaitingFor(changed, step.id());
    }
    return changed;
  }

  /** At the end of that stage. */
  static TrackDraft addStep(TrackDraft draft, int stageNumber, StepDraft step) {
    return changingStage(
        draft,
        stageNumber,
        stage -> withSteps(stage, Stream.concat(stage.steps().stream(), Stream.of(step)).toList()));
  }

  /** Where it stands, the step with that identity is this one. */
  static TrackDraft changeStep(TrackDraft draft, StepDraft step) {
    expect(draft, step.id());
    return changingSteps(draft, one -> one.id().equals(step.id()) ? step : one);
  }

  /** The first of a stage goes up to the end of the one before, the last down to the next. */
  static TrackDraft moveStep(TrackDraft draft, StepId id, Direction way) {
    expect(draft, id);
    List<List<StepDraft>> stages = new ArrayList<>();
    draft.stages().forEach(stage -> stages.add(new ArrayList<>(stage.steps())));
    int stage = 0;
    while (stages.get(stage).stream().noneMatch(step -> step.id().equals(id))) {
      stage++;
    }
    List<StepDraft> here = stages.get(stage);
    int place = here.stream().map(StepDraft::id).toList().indexOf(id);
    int to = way == Direction.UP ? place - 1 : place + 1;
    StepDraft step = here.remove(place);
    if (to >= 0 && to <= here.size()) {
      here.add(to, step);
    } else if (way == Direction.UP && stage > 0) {
      stages.get(stage - 1).add(step);
    } else if (way == Direction.DOWN && stage < stages.size() - 1) {
      stages.get(stage + 1).add(0, step);
    } else {
      here.add(place, step);
    }
    List<StageDraft> moved = new ArrayList<>();
    for (StageDraft one : draft.stages()) {
      moved.add(withSteps(one, stages.get(moved.size())));
    }
    return withStages(draft, moved);
  }

  /** Nothing waits for it any more. */
  static TrackDraft removeStep(TrackDraft draft, StepId id) {
    expect(draft, id);
    TrackDraft without =
        withStages(
            draft,
            draft.stages().stream()
                .map(
                    stage ->
                        withSteps(
                            stage,
                            stage.steps().stream().filter(step -> !step.id().equals(id)).toList()))
                .toList());
    return withoutWaitingFor(without, id);
  }

  private static TrackDraft withoutWaitingFor(TrackDraft draft, StepId gone) {
    return changingSteps(
        draft,
        step -> step.after(step.after().stream().filter(before -> !before.equals(gone)).toList()));
  }

  private static void expect(TrackDraft draft, StepId id) {
    if (draft.steps().stream().noneMatch(step -> step.id().equals(id))) {
      throw new NoSuchStep();
    }
  }

  private static StageDraft stage(TrackDraft draft, int number) {
    if (number < 1 || number > draft.stages().size()) {
      throw new NoSuchStage();
    }
    return draft.stages().get(number - 1);
  }

  private static TrackDraft changingStage(
      TrackDraft draft, int number, UnaryOperator<StageDraft> how) {
    StageDraft changed = how.apply(stage(draft, number));
    List<StageDraft> stages = new ArrayList<>(draft.stages());
    stages.set(number - 1, changed);
    return withStages(draft, stages);
  }

  private static TrackDraft changingSteps(TrackDraft draft, UnaryOperator<StepDraft> how) {
    return withStages(
        draft,
        draft.stages().stream()
            .map(stage -> withSteps(stage, stage.steps().stream().map(how).toList()))
            .toList());
  }

  private static StageDraft withSteps(StageDraft stage, List<StepDraft> steps) {
    return new StageDraft(stage.title(), stage.needed(), stage.inOrder(), steps);
  }

  private static TrackDraft withStages(TrackDraft draft, List<StageDraft> stages) {
    return new TrackDraft(
        draft.slug(), draft.title(), draft.summary(), draft.days(), draft.stagesInOrder(), stages);
  }
}
