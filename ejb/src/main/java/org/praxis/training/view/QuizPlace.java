package org.praxis.training.view;

import java.time.Instant;

/**
 * Where a sitting belongs.
 *
 * @param number of the step in the learner's edition; null where it has none any more
 * @param step title of the step
 * @param next number of the step with which the learner goes on; null when there is none to be done
 * @param left how many sittings can still be begun; null for as many as one likes
 * @param again sittings that began before do not count, as the learner does the step again since;
 *     null where all do
 */
public record QuizPlace(
    String slug,
    String track,
    Integer number,
    String step,
    Integer next,
    Integer left,
    Instant again) {}
