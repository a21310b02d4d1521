package org.praxis.training.quiz.question;

import java.util.List;

/** Something that is asked and can be marked without a person. */
public sealed interface Question
    permits SingleChoice, MultipleChoice, Matching, Ordering, ShortText, Numeric {

  QuestionKind kind();

  /**
   * What the answer is worth. An answer of another kind, or none, is worth nothing; there is no
   * answer that cannot be marked.
   */
  Marked mark(Given given);

  /** An answer that has all there is to have. */
  Given best();

  /** How many things can be shown in another order than the question's own; 0 where none. */
  int shuffled();

  /** Whether the order has to be another one, as it would give the answer away. */
  default boolean alwaysShuffled() {
    return false;
  }

  /** Whether nothing is left open, so far as can be seen. */
  default boolean isComplete(Given given) {
    return given != null && !given.isEmpty();
  }

  /** What is wrong with an answer, which is kept all the same; null for nothing. */
  default Flaw flaw(Given given) {
    return null;
  }

  /** The right answer in words, one line for each of its parts. */
  List<String> solution();
}
