package org.praxis.training.marking.view;

import java.time.Instant;
import java.util.List;
import org.praxis.people.view.PersonChip;
import org.praxis.training.StepId;
import org.praxis.training.marking.WorkId;
import org.praxis.training.marking.WorkState;

/**
 * Work before whoever marks it, by the rubric of the edition in which it was handed in.
 *
 * @param taskHtml what the learner was asked, safe to be shown as it is
 * @param handIn what is to be marked, or was marked last; null where all was taken back
 * @param earlier what was handed in before, the latest first
 * @param left how often the learner may hand it in still; null for as often as they like
 * @param done whether the step counts as done
 * @param finished whether the learner has finished the track, and so has its certificate
 * @param claim null while nobody has it to themselves
 */
public record MarkingView(
    WorkId id,
    PersonChip learner,
    String trackSlug,
    String trackTitle,
    StepId step,
    String stepTitle,
    String taskHtml,
    AssignmentView assignment,
    WorkState state,
    Instant dueAt,
    HandInView handIn,
    List<HandInView> earlier,
    Integer left,
    Boolean done,
    Boolean finished,
    LeaseView claim) {
  public MarkingView {
    earlier = List.copyOf(earlier);
  }
}
