package org.praxis.moderation;

import org.praxis.platform.content.ContentRef;

/**
 * A text as its author sent it once.
 *
 * @param revision which time, from 1
 */
public record Submission(ContentRef content, int revision) {}
