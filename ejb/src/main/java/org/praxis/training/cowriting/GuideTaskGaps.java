package org.praxis.training.cowriting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.praxis.communities.guides.GuideId;
import org.praxis.communities.guides.WrittenGuides;
import org.praxis.communities.guides.view.GuideHeader;
import org.praxis.training.StepKind;
import org.praxis.training.TrackDraft;
import org.praxis.training.TrackDraft.StepDraft;
import org.praxis.training.view.Gap;

/** What steps in which a guide is written lack before an edition can be made of a draft. */
@ApplicationScoped
public class GuideTaskGaps {
  @Inject WrittenGuides guides;

  /**
   * @param gaps what is missing otherwise
   * @param current what the current edition says, of which another trainer may have known more;
   *     null before the first
   * @return these as well
   */
  public List<Gap> with(List<Gap> gaps, TrackDraft draft, TrackDraft current) {
    Map<GuideId, GuideHeader> readable =
        guides.readable(
            draft.steps().stream()
                .map(GuideTaskGaps::guide)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    List<Gap> all = new ArrayList<>(gaps);
    int number = 1;
    for (int stage = 0; stage < draft.stages().size(); stage++) {
      List<StepDraft> steps = draft.stages().get(stage).steps();
      for (int i = 0; i < steps.size(); i++) {
        StepDraft step = steps.get(i);
        int at = number++;
        String field = "stages[%d].steps[%d].guideTask.guide".formatted(stage, i);
        if (guide(step) != null && !isKnown(step, current)) {
          GuideHeader found = readable.get(guide(step));
          if (found == null) {
            all.add(gap(step, stage, at, field, "training.gap.guide"));
          } else if (step.community() != null && !found.communitySlug().equals(step.community())) {
            all.add(
                gap(step, stage, at, field, "training.gap.guideElsewhere", found.communityName()));
          }
        }
      }
    }
    return List.copyOf(all);
  }

  private static Gap gap(
      StepDraft step, int stage, int number, String field, String key, Object... values) {
    return new Gap(step.id(), stage + 1, step.title(), number, field, key, List.of(values));
  }

  private static GuideId guide(StepDraft step) {
    return step.kind() == StepKind.GUIDE && step.guideTask() != null
        ? step.guideTask().guide()
        : null;
  }

  // What is published already may be written further, also where whoever designs it may not read.
  private static boolean isKnown(StepDraft step, TrackDraft current) {
    return Optional.ofNullable(current).map(TrackDraft::steps).orElse(List.of()).stream()
        .filter(was -> was.id().equals(step.id()))
        .anyMatch(
            was ->
                Objects.equals(guide(was), guide(step))
                    && Objects.equals(was.community(), step.community()));
  }
}
