package org.praxis.training.marking.event;

import java.time.Instant;
import org.praxis.people.PersonId;
import org.praxis.training.marking.SignOffId;

/** A mentor is asked to sign, by the learner or in the place of one who left. */
public record SignOffAsked(SignOffId request, PersonId mentor, Instant at) {}
