package org.praxis.training.assigning.view;

import java.time.Instant;
import org.praxis.people.view.PersonChip;
import org.praxis.training.assigning.PlanAct;

/**
 * What a change does to one person.
 *
 * @param prior whether they completed the track before
 * @param was due date, or until when a completion held, before it
 * @param becomes the same after it
 * @param undone {@code BACK} or {@code LEFT} once it was undone, else null
 */
public record PlanRow(
    PersonChip person, PlanAct act, boolean prior, Instant was, Instant becomes, String undone) {}
