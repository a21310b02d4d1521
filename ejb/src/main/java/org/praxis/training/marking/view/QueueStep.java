package org.praxis.training.marking.view;

import org.praxis.training.StepId;

/**
 * A step of which work waits.
 *
 * @param waiting how much
 */
public record QueueStep(
    String trackSlug, String trackTitle, StepId step, String stepTitle, Long waiting) {}
