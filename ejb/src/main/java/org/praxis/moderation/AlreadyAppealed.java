package org.praxis.moderation;

import org.praxis.platform.Refusal;

/** Of each decision another moderator is asked once. */
public class AlreadyAppealed extends Refusal {
  private static final long serialVersionUID = 1;

  public AlreadyAppealed() {
    super("moderation.appeal.already");
  }
}
