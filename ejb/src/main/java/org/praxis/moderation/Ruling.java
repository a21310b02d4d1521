package org.praxis.moderation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.praxis.platform.validation.Written;

/**
 * A moderator's decision as they make it.
 *
 * @param clause number of the clause it rests on; needed unless the verdict is to approve
 * @param message to the author, in the moderator's own words; needed unless the verdict is to
 *     approve. Its {@link org.praxis.moderation.templates.Placeholder placeholders} are filled
 * @param version of the case that the moderator had read
 * @param atOnce whether it takes effect at once, and cannot be undone; null means no
 * @param comments on passages of the text, where it is returned
 * @param edit what others are to read, where it is approved with an edit; else null
 * @param policy whose clause that is; null means the charter
 * @param to where it goes, where it is moved or split off; else null
 */
public record Ruling(
    @NotNull Verdict verdict,
    Integer clause,
    @Written(max = 4000, optional = true) String message,
    @NotNull Long version,
    Boolean atOnce,
    @Size(max = 50) List<@NotNull @Valid PassageComment> comments,
    @Valid Correction edit,
    Policy policy,
    @Valid Destination to) {
  public Ruling {
    atOnce = atOnce != null && atOnce;
    comments = comments == null ? List.of() : comments;
    policy = policy == null ? Policy.CHARTER : policy;
  }

  /** One that leaves the text where it stands. */
  public Ruling(
      Verdict verdict,
      Integer clause,
      String message,
      Long version,
      Boolean atOnce,
      List<PassageComment> comments,
      Correction edit,
      Policy policy) {
    this(verdict, clause, message, version, atOnce, comments, edit, policy, null);
  }

  /** One that rests on the charter. */
  public Ruling(
      Verdict verdict,
      Integer clause,
      String message,
      Long version,
      Boolean atOnce,
      List<PassageComment> comments,
      Correction edit) {
    this(verdict, clause, message, version, atOnce, comments, edit, Policy.CHARTER);
  }

  /** One that says nothing of single passages. */
  public Ruling(Verdict verdict, Integer clause, String message, Long version, Boolean atOnce) {
    this(verdict, clause, message, version, atOnce, List.of(), null);
  }

  /** One that can be undone for a while. */
  public Ruling(Verdict verdict, Integer clause, String message, Long version) {
    this(verdict, clause, message, version, false);
  }

  /** The same with another message. */
  Ruling saying(String other) {
    return new Ruling(verdict, clause, other, version, atOnce, comments, edit, policy, to);
  }

  /** The same with other comments. */
  Ruling commenting(List<PassageComment> others) {
    return new Ruling(verdict, clause, message, version, atOnce, others, edit, policy, to);
  }

  /** The same with another edit. */
  Ruling editing(Correction other) {
    return new Ruling(verdict, clause, message, version, atOnce, comments, other, policy, to);
  }

  /** The same with another place to go. */
  public Ruling going(Destination other) {
    return new Ruling(verdict, clause, message, version, atOnce, comments, edit, policy, other);
  }
}
