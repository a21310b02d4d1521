package org.praxis.moderation.view;

/**
 * What would be read of an answer to an appeal.
 *
 * @param html the answer as whoever appealed would read it, safe to be shown as it is; null where
 *     there is nothing to read
 * @param removal what the author of a reported text would read; null where nothing is removed
 */
public record AnswerPreview(String html, DecisionPreview removal) {}
