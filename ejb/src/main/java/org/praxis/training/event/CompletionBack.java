package org.praxis.training.event;

import java.time.Instant;
import org.praxis.people.PersonId;
import org.praxis.training.EnrolmentId;
import org.praxis.training.StepId;
import org.praxis.training.TrackId;

/** A discussion that was open again is done as it was: that on which it rests is back. */
public record CompletionBack(
    EnrolmentId enrolment,
    PersonId person,
    TrackId track,
    StepId id,
    int step,
    String title,
    Instant at) {}
