package org.praxis.training.marking.event;

import java.time.Instant;
import org.praxis.people.PersonId;
import org.praxis.training.marking.WorkId;

/**
 * A learner handed in work.
 *
 * @param number of the hand-in; from 2 on it was handed in before
 */
public record WorkHandedIn(WorkId work, PersonId learner, int number, Instant at) {}
