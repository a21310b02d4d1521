package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.praxis.training.StepId;
import org.praxis.training.TrackDraft;
import org.praxis.training.view.Gap;
import org.praxis.training.view.TrackDraftView;
import org.praxis.web.training.Outline.Lack;
import org.praxis.web.training.Outline.StageOutline;
import org.praxis.web.training.Outline.StepOutline;

/** Puts a draft into words, in the reader's language. */
@RequestScoped
public class Outlining {
  @Inject Words words;

  Outline of(TrackDraftView view) {
    TrackDraft draft = view.draft();
    int all = draft.steps().size();
    Map<StepId, Integer> numbers =
        IntStream.range(0, all)
            .boxed()
            .collect(Collectors.toMap(i -> draft.steps().get(i).id(), i -> i + 1));
    List<StageOutline> stages = new ArrayList<>();
    for (int i = 0; i < draft.stages().size(); i++) {
      stages.add(stage(view, i, numbers));
    }
    return new Outline(
        draft,
        view.version(),
        view.edition(),
        state(view.edition(), view.pending()),
        view.changedAt(),
        stages,
        lacks(view.gaps()));
  }

  List<Lack> lacks(List<Gap> gaps) {
    return gaps.stream().map(this::lack).toList();
  }

  static String state(Integer edition, boolean pending) {
    return edition == null ? "TRACK_DRAFT" : pending ? "TRACK_CHANGED" : "TRACK_CURRENT";
  }

  private StageOutline stage(TrackDraftView view, int place, Map<StepId, Integer> numbers) {
    TrackDraft.StageDraft stage = view.draft().stages().get(place);
    int required = (int) stage.steps().stream().filter(step -> !step.optional()).count();
    String name = name(view.draft().stages(), place + 1);
    int needed = stage.needed() == null ? required : stage.needed();
    String rule = words.rule(required, needed, stage.inOrder());
    if (view.draft().stagesInOrder() && place > 0) {
      rule +=
          words.of(
              "training.stage.rule.opens",
              words.brief(place, view.draft().stages().get(place - 1).title()));
    }
    return new StageOutline(
        place + 1,
        name,
        stage.title(),
        rule,
        required,
        stage.needed(),
        stage.inOrder(),
        stage.steps().stream().map(step -> step(view, name, step, numbers)).toList(),
        view.gaps().stream()
            .filter(gap -> gap.id() == null && Integer.valueOf(place + 1).equals(gap.stage()))
            .map(words::gap)
            .toList());
  }

  private StepOutline step(
      TrackDraftView view, String stage, TrackDraft.StepDraft step, Map<StepId, Integer> numbers) {
    int number = numbers.get(step.id());
    return new StepOutline(
        step.id(),
        number,
        stage,
        step.kind(),
        step.title(),
        step.quiz() == null ? 0 : step.quiz().size(),
        step.community(),
        step.optional(),
        step.opensOn(),
        step.after().stream()
            .map(numbers::get)
            .filter(before -> before != null)
            .sorted()
            .map(String::valueOf)
            .collect(Collectors.joining(", ")),
        number == 1,
        number == numbers.size(),
        view.gaps(step).stream().map(words::gap).toList(),
        step);
  }

  private Lack lack(Gap gap) {
    String stage = gap.stage() == null ? "" : words.of("training.stage.number", gap.stage());
    return new Lack(gap.id(), gap.id() == null ? stage : gap.step(), words.gap(gap));
  }

  private String name(List<TrackDraft.StageDraft> stages, int number) {
    return words.stage(stages.size(), number, stages.get(number - 1).title());
  }
}
