package org.praxis.training.event;

import java.time.Instant;
import org.praxis.people.PersonId;
import org.praxis.training.EnrolmentId;
import org.praxis.training.StepId;

/** A learner may sit the quiz of that step once more than it says. */
public record SittingAllowed(EnrolmentId enrolment, StepId step, PersonId learner, Instant at) {}
