package org.praxis.training.marking;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.praxis.platform.content.Markup;
import org.praxis.platform.validation.Written;

/**
 * A mark as it is given.
 *
 * @param handIn number of what was handed in that the marker has read
 * @param criteria how each is met, in the order of the rubric
 * @param message to the learner, in Markdown; needed where work is returned
 * @param reason why an earlier mark is corrected; for a correction only
 * @param corrects number of the mark that its marker has read and corrects; null for whichever is
 *     the last
 */
public record MarkDraft(
    @NotNull Integer handIn,
    @NotNull MarkVerdict verdict,
    @Size(max = TaskDraft.MOST_CRITERIA) List<@NotNull @Valid CriterionMark> criteria,
    @Written(max = Markup.LONGEST, optional = true) String message,
    @Written(max = 1000, optional = true) String reason,
    Integer corrects) {
  public MarkDraft {
    criteria = criteria == null ? List.of() : criteria;
  }

  /** A first mark, or a correction of whichever is the last. */
  public MarkDraft(
      Integer handIn,
      MarkVerdict verdict,
      List<CriterionMark> criteria,
      String message,
      String reason) {
    this(handIn, verdict, criteria, message, reason, null);
  }

  /** Of just that mark. */
  public MarkDraft of(int mark) {
    return new MarkDraft(handIn, verdict, criteria, message, reason, mark);
  }
}
