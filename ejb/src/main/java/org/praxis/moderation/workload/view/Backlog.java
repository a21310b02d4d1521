package org.praxis.moderation.workload.view;

import java.time.Instant;
import java.util.List;

/**
 * What waits at this moment.
 *
 * @param late what was to be decided before now
 * @param escalated what owners or the company's moderators are to look at
 * @param oldest since when the first of it waits; null where nothing does
 * @param ages the youngest first
 */
public record Backlog(
    Long waiting, Long late, Long escalated, Instant oldest, List<AgeBand> ages) {}
