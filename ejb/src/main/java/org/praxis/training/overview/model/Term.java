package org.praxis.training.overview.model;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.praxis.training.overview.Standing;

/**
 * What was required of somebody for some time, and on which terms. {@code Terms} of the same
 * assignment follow each other without meeting.
 *
 * @param from when that began to hold
 * @param to when it ceased to; null where it holds still
 * @param due by when it was to be done, with what was granted
 * @param held until when an earlier completion held; null where there was none
 * @param done when it was completed, or null
 * @param opens when it could be done again; null where never
 * @param expires until when the completion holds; null where for ever
 */
public record Term(
    Instant from,
    Instant to,
    Instant due,
    Instant held,
    Instant done,
    Instant opens,
    Instant expires) {

  /** Some time, the end not included; null is no end. */
  public record Span(Instant from, Instant to) {
    public boolean has(Instant at) {
      return !at.isBefore(from) && (to == null || at.isBefore(to));
    }
  }

  public boolean holds(Instant at) {
    return new Span(from, to).has(at);
  }

  /** How somebody stood, of whom it was required then and who was not exempt. */
  public Standing at(Instant at) {
    if (done != null && !done.isAfter(at)) {
      return expires == null || at.isBefore(opens) ? Standing.DONE : holding(expires, at);
    }
    if (held != null) {
      return holding(held, at);
    }
    return at.isAfter(due) ? Standing.OVERDUE : Standing.OPEN;
  }

  private static Standing holding(Instant until, Instant at) {
    return at.isAfter(until) ? Standing.LAPSED : Standing.EXPIRING;
  }

  /**
   * How somebody stood with a track at some time: nothing where they were not of those who are
   * looked at, or nothing was required of them.
   *
   * @param terms of all their assignments of the track
   * @param stays when they belonged to those who are looked at
   * @param exempt when it was not asked of them
   */
  public static Optional<Standing> of(
      Collection<Term> terms, Collection<Span> stays, Collection<Span> exempt, Instant at) {
    if (stays.stream().noneMatch(stay -> stay.has(at))) {
      return Optional.empty();
    }
    Optional<Standing> worst =
        terms.stream()
            .filter(term -> term.holds(at))
            .map(term -> term.at(at))
            .max(Comparator.naturalOrder());
    return exempt.stream().anyMatch(span -> span.has(at))
        ? worst.map(any -> Standing.EXEMPT)
        : worst;
  }
}
