package org.praxis.training.demand.view;

import java.time.Instant;
import org.praxis.training.demand.NeedId;

/**
 * How much something is wanted, by those who are here.
 *
 * @param offices in how many they sit
 * @param departments in how many they work
 * @param since when it was asked for
 * @param recent how many came to want it within the last thirty days
 * @param before how many did within the thirty days before those
 */
public record DemandRow(
    NeedId id,
    String what,
    Long wanted,
    Long offices,
    Long departments,
    Instant since,
    Long recent,
    Long before) {}
