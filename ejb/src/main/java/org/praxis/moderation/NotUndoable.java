package org.praxis.moderation;

import org.praxis.platform.Refusal;

/** There is nothing that the one who asks could undo, or not any more. */
public class NotUndoable extends Refusal {
  private static final long serialVersionUID = 1;

  public NotUndoable() {
    super("moderation.case.notUndoable");
  }
}
