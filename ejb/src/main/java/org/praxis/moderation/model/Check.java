package org.praxis.moderation.model;

import java.util.List;
import org.praxis.moderation.AuthorStanding;
import org.praxis.moderation.Draft;
import org.praxis.moderation.HoldReason;

/** One thing that screening looks for. */
public interface Check {
  Check TERMS = new NeverHereTerms();

  /** The checks that every draft passes, in the order in which their reasons are shown. */
  List<Check> ALL = List.of(TERMS, new FirstContributions(), new RevisedTexts());

  List<HoldReason> screen(Draft draft, AuthorStanding author, Charter charter);
}
