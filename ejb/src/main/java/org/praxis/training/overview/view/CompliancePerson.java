package org.praxis.training.overview.view;

import java.time.Instant;
import org.praxis.people.view.PersonChip;
import org.praxis.training.assigning.AssignmentId;
import org.praxis.training.overview.Standing;

/**
 * How somebody stood with a track.
 *
 * @param user their user name, which tells namesakes apart
 * @param begun whether they had begun it by then, and not finished
 * @param done when it had been completed last by then, or null where it never had
 * @param expires until when a completion held, or null
 */
public record CompliancePerson(
    PersonChip person,
    String user,
    String office,
    String department,
    AssignmentId assignment,
    Standing standing,
    boolean begun,
    Instant due,
    Instant done,
    Instant expires) {}
