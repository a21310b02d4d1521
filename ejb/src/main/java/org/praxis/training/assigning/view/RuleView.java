package org.praxis.training.assigning.view;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import org.praxis.people.view.PersonChip;
import org.praxis.training.assigning.AssignmentStatus;

/**
 * A rule by itself.
 *
 * @param people whom it names besides an audience
 * @param counts how many stand how
 * @param changes the latest first
 */
public record RuleView(
    @JsonUnwrapped RuleRow row,
    List<PersonChip> people,
    Map<AssignmentStatus, Long> counts,
    List<ChangeView> changes) {
  public RuleView {
    people = List.copyOf(people);
    counts = Map.copyOf(counts);
    changes = List.copyOf(changes);
  }

  public long count(String status) {
    return counts.getOrDefault(AssignmentStatus.valueOf(status), 0L);
  }
}
