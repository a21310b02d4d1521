package org.praxis.moderation;

import java.time.Instant;
import org.praxis.people.PersonId;

/**
 * What a decision does to where a text stands, or to what may be added to it.
 *
 * @param decided the case, which has one such decision at most
 * @param published whether others read it before
 * @param by who decided
 * @param clause as it read when they did, for those who read there
 * @param to where it goes; null where it stays
 * @param at when it took effect
 */
public record Arranged(
    CaseId decided,
    Verdict verdict,
    boolean published,
    PersonId by,
    String clause,
    Destination to,
    Instant at) {}
