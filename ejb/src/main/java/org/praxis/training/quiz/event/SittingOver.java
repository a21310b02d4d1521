package org.praxis.training.quiz.event;

import java.time.Instant;
import java.util.UUID;

/**
 * A sitting has ended. Fired in the transaction that ends it, so that what follows from passing is
 * there with it or not at all.
 *
 * @param subject what was asked about: the step
 * @param holder on whose account: the enrolment
 */
public record SittingOver(
    UUID sitting,
    UUID subject,
    UUID holder,
    int percent,
    boolean passed,
    Instant begunAt,
    Instant at) {}
