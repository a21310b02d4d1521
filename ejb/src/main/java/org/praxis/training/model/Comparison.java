package org.praxis.training.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.praxis.training.ChangeKind;
import org.praxis.training.StepId;
import org.praxis.training.TrackDraft;
import org.praxis.training.TrackDraft.StepDraft;
import org.praxis.training.view.EditionChanges;
import org.praxis.training.view.StepChange;

/** What is different from one edition of a track to another; steps are known by their identity. */
public final class Comparison {
  private final Map<StepId, Place> before;
  private final Map<StepId, Place> after;

  private record Place(int number, int stage, StepDraft step) {}

  private Comparison(TrackDraft before, TrackDraft after) {
    this.before = places(before);
    this.after = places(after);
  }

  /**
   * @param before null where there was none: everything is added
   */
  public static EditionChanges of(TrackDraft before, TrackDraft after) {
    List<StepChange> steps = new Comparison(before, after).steps();
    return before == null
        ? new EditionChanges(true, null, after.days(), true, steps)
        : new EditionChanges(
            !before.title().equals(after.title()) || !before.summary().equals(after.summary()),
            before.days(),
            after.days(),
            !rules(before).equals(rules(after)),
            steps);
  }

  private static List<Object> rules(TrackDraft draft) {
    List<Object> rules = new ArrayList<>();
    rules.add(draft.stagesInOrder());
    draft
        .stages()
        .forEach(stage -> rules.add(Arrays.asList(stage.title(), stage.needed(), stage.inOrder())));
    return rules;
  }

  private static Map<StepId, Place> places(TrackDraft draft) {
    Map<StepId, Place> places = new LinkedHashMap<>();
    if (draft != null) {
      for (int stage = 0; stage < draft.stages().size(); stage++) {
        for (StepDraft step : draft.stages().get(stage).steps()) {
          places.put(step.id(), new Place(places.size() + 1, stage, step));
        }
      }
    }
    return places;
  }

  // As they stand afterwards; what is gone comes last.
  private List<StepChange> steps() {
    Set<StepId> still = still();
    List<StepChange> changes = new ArrayList<>();
    after.forEach((id, now) -> changes.add(change(now, before.get(id), still.contains(id))));
    before.forEach(
        (id, was) -> {
          if (!after.containsKey(id)) {
            changes.add(
                new StepChange(
                    id,
                    ChangeKind.REMOVED,
                    was.step().kind(),
                    was.step().title(),
                    was.number(),
                    null,
                    List.of(),
                    null));
          }
        });
    return changes;
  }

  private static StepChange change(Place now, Place was, boolean still) {
    List<String> what = was == null ? List.of() : different(was.step(), now.step());
    ChangeKind kind;
    if (was == null) {
      kind = ChangeKind.ADDED;
    } else if (!what.isEmpty()) {
      kind = ChangeKind.CHANGED;
    } else {
      kind = still && was.stage() == now.stage() ? ChangeKind.SAME : ChangeKind.MOVED;
    }
    return new StepChange(
        now.step().id(),
        kind,
        now.step().kind(),
        now.step().title(),
        was == null ? null : was.number(),
        now.number(),
        what,
        null);
  }

  private static List<String> different(StepDraft was, StepDraft now) {
    List<String> what = new ArrayList<>();
    note(what, "kind", was.kind(), now.kind());
    note(what, "title", was.title(), now.title());
    note(what, "text", was.text(), now.text());
    note(what, "optional", was.optional(), now.optional());
    note(what, "opensOn", was.opensOn(), now.opensOn());
    note(what, "after", new HashSet<>(was.after()), new HashSet<>(now.after()));
    note(what, "community", was.community(), now.community());
    note(what, "quiz", was.quiz(), now.quiz());
    note(what, "link", was.link(), now.link());
    note(what, "talk", was.talk(), now.talk());
    note(what, "file", was.file(), now.file());
    note(what, "assignment", was.assignment(), now.assignment());
    note(what, "signOff", was.signOff(), now.signOff());
    note(what, "session", was.session(), now.session());
    note(what, "guideTask", was.guideTask(), now.guideTask());
    return what;
  }

  private static void note(List<String> what, String name, Object was, Object now) {
    if (!Objects.equals(was, now)) {
      what.add(name);
    }
  }

  /**
   * Those that need not be called moved: the most of them that stand in the order in which they
   * stood. So a step that is put in before all others moves none of them.
   */
  private Set<StepId> still() {
    List<Place> both =
        after.values().stream().filter(p -> before.containsKey(p.step().id())).toList();
    int[] length = new int[both.size()];
    int[] previous = new int[both.size()];
    int best = -1;
    for (int i = 0; i < both.size(); i++) {
      length[i] = 1;
      previous[i] = -1;
      for (int j = 0; j < i; j++) {
        if (was(both.get(j)) < was(both.get(i)) && length[j] >= length[i]) {
          length[i] = length[j] + 1;
          previous[i] = j;
        }
      }
      best = best < 0 || length[i] > length[best] ? i : best;
    }
    Set<StepId> still = new HashSet<>();
    for (int i = best; i >= 0; i = previous[i]) {
      still.add(both.get(i).step().id());
    }
    return still;
  }

  private int was(Place place) {
    return before.get(place.step().id()).number();
  }
}
