package org.praxis.training.assigning.view;

import java.time.Instant;
import java.time.LocalDate;
import org.praxis.people.view.PersonChip;
import org.praxis.training.assigning.AssignmentId;
import org.praxis.training.assigning.ExtensionId;
import org.praxis.training.assigning.ExtensionState;

/**
 * A request for more time.
 *
 * @param due by when it is to be done, as things are
 * @param wanted by which day the learner would do it
 * @param answer in words, or null
 */
public record ExtensionRow(
    ExtensionId id,
    AssignmentId assignment,
    PersonChip person,
    String trackSlug,
    String trackTitle,
    Instant due,
    LocalDate wanted,
    String reason,
    Instant askedAt,
    ExtensionState state,
    PersonChip answeredBy,
    Instant answeredAt,
    String answer) {}
