package org.praxis.training.view;

import java.time.Instant;

/** A track that somebody completed, as it was called then. */
public record CompletedTrack(String slug, String title, Instant completedAt) {}
