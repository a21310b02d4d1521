package org.praxis.moderation.view;

/**
 * What an author would read.
 *
 * @param html the message with its placeholders filled, safe to be shown as it is; null where there
 *     is nothing to say
 */
public record DecisionPreview(String html) {}
