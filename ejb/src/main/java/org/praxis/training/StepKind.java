package org.praxis.training;

/** What a learner does in a step. */
public enum StepKind {
  PAGE,
  QUIZ,
  /** Answers a colleague's question in a community. */
  DISCUSSION,
  /** Reads or does something that is elsewhere, and says so. */
  LINK,
  /** Confirms to have read a text, and to keep to it. */
  ACKNOWLEDGEMENT,
  /** Reads a file, and says so. */
  FILE,
  /** Hands in work that somebody marks. */
  ASSIGNMENT,
  /** Shows somebody that they can do it, who signs that. */
  SIGN_OFF,
  /** Takes part in a classroom or online session, at a date for which they book a seat. */
  SESSION,
  /** Writes a guide with others, of which something is published. */
  GUIDE
}
