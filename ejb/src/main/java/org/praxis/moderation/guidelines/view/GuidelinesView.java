package org.praxis.moderation.guidelines.view;

import java.time.Instant;
import org.praxis.moderation.view.CharterView;

/**
 * The guidelines in force, for one reader.
 *
 * @param owed whether the company asks this reader to say that they have read them, before they
 *     write
 * @param acknowledgedAt when they said so of this edition; null for not yet
 */
public record GuidelinesView(CharterView guidelines, Boolean owed, Instant acknowledgedAt) {}
