package org.praxis.training.marking.event;

import java.time.Instant;
import org.praxis.people.PersonId;
import org.praxis.training.marking.SignOffId;

/**
 * A mentor answered.
 *
 * @param signed whether they signed; else they declined
 */
public record SignOffGiven(SignOffId request, PersonId learner, boolean signed, Instant at) {}
