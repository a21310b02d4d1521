package org.praxis.training.assigning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.praxis.people.PersonId;
import org.praxis.people.audience.AudienceId;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.validation.Slug;
import org.praxis.platform.validation.Written;
import org.praxis.training.assigning.model.Policy;

/**
 * A rule by which a track is assigned, as somebody writes it.
 *
 * @param track its slug; a rule stays with its track
 * @param audience whose members have to complete it; null where there are {@code people}
 * @param people who have to complete it besides, by name; null is nobody
 * @param validMonths how long a completion holds; null is for ever. A yearly rule recurs by itself:
 *     null or 12
 * @param windowDays how many days before the end it can be done again; with {@code validMonths}, or
 *     a yearly due date
 * @param reason why, for those to whom it is assigned
 */
public record AssignmentDraft(
    @Slug(message = "training.assign.track.needed") String track,
    AudienceId audience,
    @Size(max = 500) List<@NotNull PersonId> people,
    @NotNull @Valid DueRule due,
    @Min(1) @Max(120) Integer validMonths,
    @Min(0) @Max(300) Integer windowDays,
    @NotNull Prior prior,
    @NotNull Leaving leaving,
    @Written(max = 500, optional = true) String reason) {
  private static final int SHORTEST_MONTH = 28;
  private static final int SHORTEST_YEAR = 365;
  private static final int YEAR = 12;

  public AssignmentDraft {
    people = people == null ? List.of() : people.stream().distinct().toList();
  }

  /**
   * @throws InvalidInput with each field where it is for nobody, lacks a part, or could be done
   *     again before it was done
   */
  public void check() {
    List<InvalidInput> wrong = new ArrayList<>();
    if (audience == null && people.isEmpty()) {
      wrong.add(new InvalidInput("audience", "training.assign.forNobody"));
    }
    if (due != null) {
      wrong.addAll(due.wrong());
    }
    if (isYearly() && validMonths != null && validMonths != YEAR) {
      wrong.add(new InvalidInput("validMonths", "training.assign.yearly"));
    }
    Integer months = recursAfter();
    if (months != null && windowDays == null) {
      wrong.add(new InvalidInput("windowDays", "platform.constraint.NotNull"));
    } else if (months != null && months > 0) {
      long shortest = isYearly() ? SHORTEST_YEAR : (long) SHORTEST_MONTH * months;
      if (windowDays >= shortest) {
        wrong.add(new InvalidInput("windowDays", "training.assign.windowTooLong", shortest - 1));
      }
    }
    InvalidInput.expectNone(wrong);
  }

  public Policy policy() {
    return new Policy(due, recursAfter(), windowDays == null ? 0 : windowDays);
  }

  // Also of a yearly rule from before it had to be so.
  private Integer recursAfter() {
    return isYearly() ? Integer.valueOf(YEAR) : validMonths;
  }

  private boolean isYearly() {
    return due != null && due.isYearly();
  }

  /** Whether it wants another day than an earlier wording did, and that one is over. */
  boolean isOverSince(AssignmentDraft earlier, LocalDate today) {
    return due.on() != null
        && due.on().isBefore(today)
        && (earlier == null || !due.on().equals(earlier.due().on()));
  }
}
