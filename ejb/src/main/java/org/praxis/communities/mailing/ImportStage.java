package org.praxis.communities.mailing;

/** How far an import is. */
public enum ImportStage {
  /** The archive is on its way. */
  RECEIVING,
  READING,
  THREADING,
  WRITING,
  OVER
}
