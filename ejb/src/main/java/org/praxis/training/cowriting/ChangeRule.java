package org.praxis.training.cowriting;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.praxis.communities.guides.view.GuideChange;

/**
 * What completes a step in which a guide is written: one published change that is large enough. It
 * knows what there is and not what happened: in which order it is told, and how often, changes
 * nothing.
 *
 * @param characters how many have to come or go in one change
 */
public record ChangeRule(int characters) {
  public boolean isEnough(GuideChange change) {
    return change.characters() >= characters;
  }

  /** The earliest that is enough; of several at the same moment always the same one. */
  public Optional<GuideChange> judge(Collection<GuideChange> changes) {
    return changes.stream()
        .filter(this::isEnough)
        .min(
            Comparator.comparing(GuideChange::at)
                .thenComparing(change -> change.revision().value()));
  }

  /** How many characters the largest has; 0 where there is none. */
  public static int most(Collection<GuideChange> changes) {
    return changes.stream().mapToInt(GuideChange::characters).max().orElse(0);
  }
}
