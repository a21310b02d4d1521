package org.praxis.training.assigning.view;

import java.time.Instant;
import org.praxis.people.PersonId;
import org.praxis.training.assigning.AssignmentId;
import org.praxis.training.assigning.AssignmentState;
import org.praxis.training.assigning.AssignmentStatus;
import org.praxis.training.assigning.DueBasis;

/**
 * What is assigned to somebody, and how they stand with it.
 *
 * @param cycle which time it is
 * @param due by when, with what was granted
 * @param basis what the day comes from
 * @param done when the current cycle was completed, or null
 * @param expires until when a completion holds or held: this one's, or the one before; or null
 * @param begun whether they have an enrolment that is not finished
 * @param asked whether a request for more time waits for an answer
 * @param others how many other rules assign them the same track
 */
public record AssignmentRow(
    AssignmentId id,
    PersonId person,
    String trackSlug,
    String trackTitle,
    AssignmentState state,
    AssignmentStatus status,
    int cycle,
    Instant since,
    Instant due,
    DueBasis basis,
    Instant done,
    Instant expires,
    boolean begun,
    boolean asked,
    int others) {}
