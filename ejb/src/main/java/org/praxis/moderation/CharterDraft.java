package org.praxis.moderation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.praxis.platform.validation.Written;

/**
 * A charter as its owner writes it; clauses are numbered from 1 in this order.
 *
 * @param objectives what it wants to reach, each in a line
 * @param firstContributions how many contributions of each newcomer a moderator reads before
 *     publication
 * @param responseHours within how many hours a question is promised to be answered; null promises
 *     nothing
 * @param toAcknowledge whether members say that they have read it before they write; null means no
 * @param mode when moderators read what is sent; null leaves that as it is, and means where
 *     somebody reports it in a first charter
 */
public record CharterDraft(
    @Written(max = 1000) String purpose,
    @Size(max = 10) List<@Written(max = 200) String> objectives,
    @NotEmpty @Size(max = 40) List<@NotNull @Valid ClauseDraft> clauses,
    @NotNull @Min(0) @Max(50) Integer firstContributions,
    @Min(1) @Max(720) Integer responseHours,
    Boolean toAcknowledge,
    ReviewMode mode) {
  public CharterDraft {
    objectives = objectives == null ? List.of() : objectives;
    toAcknowledge = toAcknowledge != null && toAcknowledge;
  }

  /** One whose contributions moderators read where somebody reports them. */
  public CharterDraft(
      String purpose,
      List<String> objectives,
      List<ClauseDraft> clauses,
      Integer firstContributions,
      Integer responseHours,
      Boolean toAcknowledge) {
    this(
        purpose,
        objectives,
        clauses,
        firstContributions,
        responseHours,
        toAcknowledge,
        ReviewMode.ON_REPORT);
  }

  /** Purpose and clauses alone, that promises nothing. */
  public CharterDraft(String purpose, List<ClauseDraft> clauses, Integer firstContributions) {
    this(purpose, List.of(), clauses, firstContributions, null, false);
  }

  /** The same, where it says nothing of when moderators read what is sent. */
  public CharterDraft orElse(ReviewMode before) {
    return mode != null
        ? this
        : new CharterDraft(
            purpose, objectives, clauses, firstContributions, responseHours, toAcknowledge, before);
  }

  /**
   * @param terms words that hold a contribution; only for clauses of the kind {@link
   *     ClauseKind#NEVER_HERE}
   */
  public record ClauseDraft(
      @NotNull ClauseKind kind,
      @Written(max = 500) String text,
      @Size(max = 200) List<@Written(max = 80) String> terms) {
    public ClauseDraft {
      terms = terms == null ? List.of() : terms;
    }
  }
}
