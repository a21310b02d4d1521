package org.praxis.training.media;

/** What a file is for in a step's text. */
public enum StepFileUse {
  IMAGE,
  VIDEO,
  /** What is said in a film, in one language. */
  CAPTIONS
}
