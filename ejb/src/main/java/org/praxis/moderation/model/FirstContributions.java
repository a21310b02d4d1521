package org.praxis.moderation.model;

import java.util.List;
import org.praxis.moderation.AuthorStanding;
import org.praxis.moderation.Draft;
import org.praxis.moderation.HoldReason;

/** A newcomer's first contributions are read before others see them. */
class FirstContributions implements Check {
  @Override
  public List<HoldReason> screen(Draft draft, AuthorStanding author, Charter charter) {
    return !author.trusted() && author.published() < charter.firstContributions()
        ? List.of(HoldReason.firstContributions())
        : List.of();
  }
}
