package org.praxis.moderation.model;

import java.util.List;
import java.util.Optional;
import org.praxis.moderation.Correction;
import org.praxis.moderation.Destination;
import org.praxis.moderation.PassageComment;
import org.praxis.moderation.Policy;
import org.praxis.moderation.Ruling;
import org.praxis.moderation.Verdict;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.content.Markup;

/**
 * What a decision rests on.
 *
 * @param policy that its edition is of: that of the clause, else the charter
 * @param message to the author, or to those who reported what stays; null where there is nothing to
 *     say
 * @param comments on passages, each with its place
 * @param edit what others are to read instead; null for what the author wrote
 * @param to where it goes; null where it stays
 */
public record Grounds(
    Optional<Clause> clause,
    Policy policy,
    String message,
    int edition,
    List<PassageComment> comments,
    Correction edit,
    Destination to) {
  /** That what was taken is given back. */
  static Grounds none(Decision overturned) {
    return new Grounds(
        Optional.empty(), overturned.policy(), null, overturned.edition(), List.of(), null, null);
  }

  /** Refuses to take a text away without a clause and a word to its author. */
  public static Grounds of(Ruling ruling, Policies inForce) {
    Optional<Clause> clause = inForce.clause(ruling.policy(), ruling.clause());
    String message =
        Markup.isVisible(ruling.message()) ? new Markup(ruling.message()).source() : null;
    lacking(ruling)
        .ifPresent(
            lacking -> {
              throw lacking;
            });
    if (ruling.verdict() != Verdict.RETURN && !ruling.comments().isEmpty()) {
      throw new InvalidInput("comments", "moderation.comments.onlyReturn");
    }
    return new Grounds(
        clause,
        clause.map(Clause::policy).orElse(Policy.CHARTER),
        message,
        clause.map(Clause::edition).orElse(inForce.charter().edition()),
        ruling.comments(),
        ruling.edit(),
        ruling.to());
  }

  /** What a ruling that takes something away does not say yet: all of it at once. */
  public static Optional<InvalidInput> lacking(Ruling ruling) {
    if (!ruling.verdict().takesAway()) {
      return Optional.empty();
    }
    Optional<InvalidInput> noMessage =
        Markup.isVisible(ruling.message())
            ? Optional.empty()
            : Optional.of(new InvalidInput("message", "moderation.message.needed"));
    if (ruling.clause() != null) {
      return noMessage;
    }
    InvalidInput noClause = new InvalidInput("clause", "moderation.clause.needed");
    return Optional.of(noMessage.map(noClause::and).orElse(noClause));
  }
}
