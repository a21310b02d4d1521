package org.praxis.communities.view;

import java.time.Instant;
import java.util.List;
import org.praxis.platform.content.Diff;

/**
 * A revision that others could read.
 *
 * @param byModerator whether a moderator made it so when they let it through
 * @param changes from the one before; of the first, its text
 */
public record RevisionView(int number, Instant at, boolean byModerator, List<Diff.Part> changes) {
  public RevisionView {
    changes = List.copyOf(changes);
  }
}
