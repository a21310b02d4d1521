package org.praxis.training.marking.event;

import java.time.Instant;
import org.praxis.people.PersonId;
import org.praxis.training.marking.SignOffId;

/** Whoever was asked may not sign any more, and the learner is to ask somebody else. */
public record SignOffLapsed(SignOffId request, PersonId learner, Instant at) {}
