package org.praxis.communities.mailing.view;

import java.time.Instant;

/**
 * A message that could not be taken as it is, or that somebody should look at.
 *
 * @param number its place in the archive, from 1
 * @param kind what is odd, such as {@code BAD_DATE}, {@code TOO_LONG}, {@code TERM}
 * @param detail the value; null where there is nothing to show
 * @param leftOut whether the whole message was left out, or only what is odd about it
 */
public record ImportProblem(
    Integer number, String subject, Instant sentAt, String kind, String detail, Boolean leftOut) {}
