package org.praxis.moderation.rules;

import java.util.List;
import org.praxis.moderation.AuthorStanding;
import org.praxis.people.PersonId;

/** A rule that is tried on texts before it is kept. */
public interface RuleProbe {
  /** What it would find in a text by such an author. */
  List<RuleHit> screen(String text, PersonId by, AuthorStanding author);
}
