package org.praxis.moderation.guidelines;

/** Whom an edition asks to say that they have read it before they write. */
public enum Asked {
  /** Nobody more: whoever was asked before still is. */
  AS_BEFORE,
  /** Those who belong to an audience, as long as they do. */
  AUDIENCE,
  EVERYBODY,
  /** Nobody any more: who was asked before may write as well. */
  NOBODY
}
