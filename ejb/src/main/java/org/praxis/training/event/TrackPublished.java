package org.praxis.training.event;

import java.time.Instant;
import org.praxis.training.TrackId;

/** Everybody may take a track now. */
public record TrackPublished(TrackId track, Instant at) {}
