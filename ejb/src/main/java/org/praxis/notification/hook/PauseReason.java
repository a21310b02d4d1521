package org.praxis.notification.hook;

/** Why a hook is told nothing. */
public enum PauseReason {
  /** Its owner wants it so. */
  OWNER,
  /** Whoever answers there said that it is gone for good (410). */
  GONE,
  /** For days nothing has arrived. */
  FAILING,
  /** An administrator stopped it, and only they let it go on. */
  ADMINISTRATOR
}
