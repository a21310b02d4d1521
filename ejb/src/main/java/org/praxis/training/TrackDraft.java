package org.praxis.training;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.praxis.platform.content.Markup;
import org.praxis.platform.validation.Slug;
import org.praxis.platform.validation.Written;

/**
 * A track as its trainer designs it; steps are numbered from 1 in this order.
 *
 * @param days how long a learner has from enrolment to the due date
 */
public record TrackDraft(
    @Slug String slug,
    @Written(max = 120) String title,
    @Written(max = 1000) String summary,
    @NotNull @Min(1) @Max(730) Integer days,
    @NotEmpty @Size(max = 50) List<@NotNull @Valid StepDraft> steps) {

  /**
   * @param text in Markdown: what to read, or what to do
   * @param community slug of the community of a discussion; for a discussion only
   * @param passMark least share of right answers in percent; for a quiz only
   * @param questions for a quiz only
   */
  public record StepDraft(
      @NotNull StepKind kind,
      @Written(max = 120) String title,
      @Written(max = Markup.LONGEST) String text,
      String community,
      @Min(1) @Max(100) Integer passMark,
      @Size(max = 50) List<@NotNull @Valid QuestionDraft> questions) {
    public StepDraft {
      questions = questions == null ? List.of() : questions;
    }
  }

  /** A question with one right answer. */
  public record QuestionDraft(
      @Written(max = 500) String text,
      @NotNull @Size(min = 2, max = 8) List<@NotNull @Valid OptionDraft> options) {}

  /** One of the answers to choose from. */
  public record OptionDraft(@Written(max = 300) String text, @NotNull Boolean correct) {}
}
