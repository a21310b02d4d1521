package org.praxis.training.reminding.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.praxis.people.PersonId;

/**
 * Somebody is reminded of what they have to do.
 *
 * @param letter which reminder it is
 * @param tracks what they are called, what is due first comes first
 * @param late whether one of them is late
 */
public record TrainingDue(
    UUID letter, PersonId person, List<String> tracks, boolean late, Instant at) {}
