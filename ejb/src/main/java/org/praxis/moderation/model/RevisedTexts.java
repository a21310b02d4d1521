package org.praxis.moderation.model;

import java.util.List;
import org.praxis.moderation.AuthorStanding;
import org.praxis.moderation.Draft;
import org.praxis.moderation.HoldReason;

/**
 * What was held or returned once goes through a moderator's hands again: a revision never publishes
 * itself.
 */
class RevisedTexts implements Check {
  @Override
  public List<HoldReason> screen(Draft draft, AuthorStanding author, Charter charter) {
    return draft.revised() ? List.of(HoldReason.revised()) : List.of();
  }
}
