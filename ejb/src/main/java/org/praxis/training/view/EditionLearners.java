package org.praxis.training.view;

import java.time.Instant;
import java.util.List;
import org.praxis.people.view.PersonChip;

/**
 * Who is on an edition.
 *
 * @param some of those in progress, who began first, 20 at most
 */
public record EditionLearners(
    Integer edition, Instant publishedAt, Long inProgress, Long finished, List<PersonChip> some) {
  public EditionLearners {
    some = List.copyOf(some);
  }
}
