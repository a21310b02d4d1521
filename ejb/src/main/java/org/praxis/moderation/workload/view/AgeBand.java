package org.praxis.moderation.workload.view;

import org.praxis.moderation.workload.Age;

/**
 * What waits and has done so for about as long.
 *
 * @param late those of it that were to be decided before now
 */
public record AgeBand(Age age, Long waiting, Long late) {}
