package org.praxis.moderation;

import java.time.Instant;
import org.praxis.people.PersonId;

/**
 * What a decision does to where a text stands, or to what may be added to it.
 *
 * @param by who decided
 * @param clause as it read when they did, for those who read there
 * @param at when it took effect
 */
public record Arranged(Verdict verdict, PersonId by, String clause, Instant at) {}
