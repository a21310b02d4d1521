package org.praxis.training.marking.view;

import java.time.Instant;
import org.praxis.people.view.PersonChip;
import org.praxis.training.StepId;
import org.praxis.training.marking.WorkId;

/**
 * Work that waits to be marked.
 *
 * @param number the how-manieth hand-in it is
 * @param claim null while nobody has it to themselves
 */
public record QueueRow(
    WorkId id,
    PersonChip learner,
    String trackSlug,
    String trackTitle,
    StepId step,
    String stepTitle,
    Integer number,
    Instant at,
    Boolean late,
    LeaseView claim) {}
