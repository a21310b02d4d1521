package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.praxis.communities.Discovering;
import org.praxis.communities.view.CommunityRow;
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
  @Inject Discovering discovering;
  @Inject Words words;

  Outline of(TrackDraftView view) {
    TrackDraft draft = view.draft();
    int all = draft.steps().size();
    Map<StepId, Integer> numbers =
        IntStream.range(0, all)
            .boxed()
            .collect(Collectors.toMap(i -> draft.steps().get(i).id(), i -> i + 1));
    Map<String, CommunityRow> communities = communities(draft);
    List<StageOutline> stages = new ArrayList<>();
    for (int i = 0; i < draft.stages().size(); i++) {
      stages.add(stage(view, i, numbers, communities));
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

  private StageOutline stage(
      TrackDraftView view,
      int place,
      Map<StepId, Integer> numbers,
      Map<String, CommunityRow> communities) {
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
        steps(view, place, name, numbers, communities),
        view.gaps().stream()
            .filter(gap -> gap.id() == null && Integer.valueOf(place + 1).equals(gap.stage()))
            .map(words::gap)
            .toList());
  }

  private List<StepOutline> steps(
      TrackDraftView view,
      int place,
      String name,
      Map<StepId, Integer> numbers,
      Map<String, CommunityRow> communities) {
    List<TrackDraft.StepDraft> steps = view.draft().stages().get(place).steps();
    boolean last = place == view.draft().stages().size() - 1;
    return IntStream.range(0, steps.size())
        .mapToObj(
            i ->
                step(
                    view,
                    name,
                    steps.get(i),
                    numbers,
                    place(steps.get(i), communities),
                    place == 0 && i == 0,
                    last && i == steps.size() - 1))
        .toList();
  }

  private StepOutline step(
      TrackDraftView view,
      String stage,
      TrackDraft.StepDraft step,
      Map<StepId, Integer> numbers,
      String community,
      boolean first,
      boolean last) {
    int number = numbers.get(step.id());
    return new StepOutline(
        step.id(),
        number,
        stage,
        step.kind(),
        step.title(),
        step.quiz() == null ? 0 : step.quiz().size(),
        community,
        step.optional(),
        step.opensOn(),
        step.after().stream()
            .map(numbers::get)
            .filter(before -> before != null)
            .sorted()
            .map(String::valueOf)
            .collect(Collectors.joining(", ")),
        first,
        last,
        view.gaps(step).stream().map(words::gap).toList(),
        step);
  }

  private Map<String, CommunityRow> communities(TrackDraft draft) {
    Set<String> slugs =
        draft.steps().stream()
            .map(TrackDraft.StepDraft::community)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return slugs.isEmpty() ? Map.of() : discovering.named(slugs);
  }

  // Of which the reader may not know, its address is known to them from the draft.
  private static String place(TrackDraft.StepDraft step, Map<String, CommunityRow> communities) {
    CommunityRow community = step.community() == null ? null : communities.get(step.community());
    return community == null ? step.community() : community.name();
  }

  private Lack lack(Gap gap) {
    String stage = gap.stage() == null ? "" : words.of("training.stage.number", gap.stage());
    return new Lack(gap.id(), gap.id() == null ? stage : gap.step(), words.gap(gap));
  }

  private String name(List<TrackDraft.StageDraft> stages, int number) {
    return words.stage(stages.size(), number, stages.get(number - 1).title());
  }
}
