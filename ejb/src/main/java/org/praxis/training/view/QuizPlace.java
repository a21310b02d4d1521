package org.praxis.training.view;

/**
 * Where a sitting belongs.
 *
 * @param number of the step in the learner's edition; null where it has none any more
 * @param step title of the step
 * @param next number of the step with which the learner goes on; null when there is none to be done
 */
public record QuizPlace(String slug, String track, Integer number, String step, Integer next) {}
