package org.praxis.search.view;

import java.time.Instant;
import org.praxis.people.view.PersonChip;

/**
 * Making the index anew.
 *
 * @param askedBy null where Praxis began it by itself
 * @param finishedAt null while it is under way
 * @param read of what is expected
 * @param percent how much of it is done, from 0 to 100
 */
public record RebuildView(
    PersonChip askedBy,
    Instant startedAt,
    Instant finishedAt,
    Long read,
    Long expected,
    Integer percent) {
  public boolean underWay() {
    return finishedAt == null;
  }
}
