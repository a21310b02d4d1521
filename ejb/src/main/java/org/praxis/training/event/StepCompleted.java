package org.praxis.training.event;

import java.time.Instant;
import org.praxis.people.PersonId;
import org.praxis.training.EnrolmentId;
import org.praxis.training.TrackId;

/** A learner has done a step. */
public record StepCompleted(
    EnrolmentId enrolment, PersonId person, TrackId track, int step, Instant at) {}
