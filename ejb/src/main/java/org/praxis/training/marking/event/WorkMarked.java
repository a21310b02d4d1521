package org.praxis.training.marking.event;

import java.time.Instant;
import org.praxis.people.PersonId;
import org.praxis.training.TrackId;
import org.praxis.training.marking.MarkVerdict;
import org.praxis.training.marking.WorkId;

/**
 * Somebody marked work, or corrected its mark.
 *
 * @param number of the mark; from 2 on it corrects another
 */
public record WorkMarked(
    WorkId work, TrackId track, PersonId learner, MarkVerdict verdict, int number, Instant at) {}
