package org.praxis.training.view;

import java.time.Instant;
import java.util.List;
import org.praxis.people.view.PersonChip;
import org.praxis.training.TrackDraft;

/**
 * A draft as its trainer goes on with it.
 *
 * @param version to be sent back with the next change
 * @param edition number of the track's current edition; null before the first
 * @param basedOn number of the edition from which this draft began; null where from none
 * @param pending whether anything was changed since; otherwise it is what the current edition says
 * @param changedAt when it was last changed; null unless it is pending
 * @param changedBy by whom; null as well
 * @param gaps what is missing before it can be published
 */
public record TrackDraftView(
    String slug,
    long version,
    Integer edition,
    Integer basedOn,
    boolean pending,
    Instant changedAt,
    PersonChip changedBy,
    TrackDraft draft,
    List<Gap> gaps) {
  public TrackDraftView {
    gaps = List.copyOf(gaps);
  }

  /** What is missing at that step. */
  public List<Gap> gaps(TrackDraft.StepDraft step) {
    return gaps.stream().filter(gap -> step.id().equals(gap.id())).toList();
  }
}
