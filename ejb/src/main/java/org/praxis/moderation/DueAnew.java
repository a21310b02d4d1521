package org.praxis.moderation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praxis.moderation.store.DueTimes;

/**
 * Counts anew when what waits is due, a portion at a time and each in a transaction of its own, so
 * that moderators wait for a moment at most; what one of them holds is passed over.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DueAnew {
  static final int PORTION = 500;

  @Inject DueTimes times;
  @Inject Clocks clocks;

  /**
   * @param last the key to go on from; null at the end
   * @param held how many somebody held, or submitted anew meanwhile
   */
  public record Done(Long last, int held) {}

  /**
   * @param spaces null for all
   */
  public Done cases(Collection<SpaceId> spaces, long after) {
    List<DueTimes.Waiting> some = times.cases(spaces, after, PORTION);
    return done(
        some, times.setCases(due(some, (clock, one) -> clock.due(one.since(), one.severe()))));
  }

  /** The same of appeals. */
  public Done appeals(Collection<SpaceId> spaces, long after) {
    List<DueTimes.Waiting> some = times.appeals(spaces, after, PORTION);
    return done(some, times.setAppeals(due(some, (clock, one) -> clock.appealDue(one.since()))));
  }

  private Map<DueTimes.Waiting, Instant> due(
      List<DueTimes.Waiting> some, BiFunction<SpaceClock, DueTimes.Waiting, Instant> when) {
    Map<SpaceId, SpaceClock> running =
        clocks.of(some.stream().map(DueTimes.Waiting::space).toList());
    return some.stream()
        .collect(
            Collectors.toMap(
                Function.identity(), one -> when.apply(running.get(one.space()), one)));
  }

  private static Done done(List<DueTimes.Waiting> some, int set) {
    return new Done(
        some.size() < PORTION ? null : some.get(some.size() - 1).key(), some.size() - set);
  }
}
