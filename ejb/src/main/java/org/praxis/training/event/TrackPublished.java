package org.praxis.training.event;

import java.time.Instant;
import org.praxis.training.TrackId;

/**
 * Everybody may take a track now, or a new edition of it.
 *
 * @param edition its number; null in news from before there were editions
 */
public record TrackPublished(TrackId track, Integer edition, Instant at) {}
