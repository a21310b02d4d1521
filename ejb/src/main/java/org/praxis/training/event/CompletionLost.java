package org.praxis.training.event;

import java.time.Instant;
import org.praxis.people.PersonId;
import org.praxis.training.EnrolmentId;
import org.praxis.training.StepId;
import org.praxis.training.TrackId;
import org.praxis.training.talk.LossReason;

/** A discussion that a learner had done is open again: that on which it rested is gone. */
public record CompletionLost(
    EnrolmentId enrolment,
    PersonId person,
    TrackId track,
    StepId id,
    int step,
    String title,
    LossReason reason,
    Instant at) {}
