package org.praxis.training.quiz;

/** What answers say about a question. */
public enum Verdict {
  /** Too few to say anything. */
  FEW,
  /** Who knows more answers it wrongly more often: its key may be wrong. */
  BACKWARDS,
  /** Nearly everybody can. */
  EASY,
  /** Nearly nobody can. */
  HARD,
  /** Hardly tells who knows from who does not. */
  WEAK,
  GOOD
}
