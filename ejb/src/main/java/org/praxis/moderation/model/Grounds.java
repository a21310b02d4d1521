package org.praxis.moderation.model;

import java.util.List;
import java.util.Optional;
import org.praxis.moderation.Correction;
import org.praxis.moderation.PassageComment;
import org.praxis.moderation.Ruling;
import org.praxis.moderation.Verdict;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.content.Markup;

/**
 * What a decision rests on.
 *
 * @param message to the author, or to those who reported what stays; null where there is nothing to
 *     say
 * @param comments on passages, each with its place
 * @param edit what others are to read instead; null for what the author wrote
 */
public record Grounds(
    Optional<Clause> clause,
    String message,
    int charterEdition,
    List<PassageComment> comments,
    Correction edit) {
  /** Those that say nothing of single passages. */
  public Grounds(Optional<Clause> clause, String message, int charterEdition) {
    this(clause, message, charterEdition, List.of(), null);
  }

  /**
   * Refuses to take a text away without a clause and a word to its author, and to leave what was
   * reported without a word to those who did.
   */
  public static Grounds of(Ruling ruling, Charter charter) {
    Optional<Clause> clause =
        Optional.ofNullable(ruling.clause()).map(number -> find(charter, number));
    String message =
        Markup.isVisible(ruling.message()) ? new Markup(ruling.message()).source() : null;
    if (ruling.verdict().takesAway()) {
      if (clause.isEmpty()) {
        throw new InvalidInput("clause", "moderation.clause.needed");
      }
      if (message == null) {
        throw new InvalidInput("message", "moderation.message.needed");
      }
    }
    if (ruling.verdict() == Verdict.KEEP && message == null) {
      throw new InvalidInput("message", "moderation.message.toReporters");
    }
    if (ruling.verdict() != Verdict.RETURN && !ruling.comments().isEmpty()) {
      throw new InvalidInput("comments", "moderation.comments.onlyReturn");
    }
    return new Grounds(clause, message, charter.edition(), ruling.comments(), ruling.edit());
  }

  private static Clause find(Charter charter, int number) {
    return charter
        .clause(number)
        .orElseThrow(
            () ->
                new InvalidInput("clause", "moderation.clause.unknown", charter.clauses().size()));
  }
}
