package org.praxis.training.overview.view;

import java.time.Instant;
import org.praxis.training.assigning.AssignmentId;
import org.praxis.training.overview.Standing;

/**
 * What is required of somebody of a team.
 *
 * @param begun whether they have begun it, and not finished
 * @param reason why, in the words of the rule; may be null
 * @param expires until when a completion holds or held, or null
 * @param exemptUntil until when it is not asked of whoever is exempt; null until that is revoked,
 *     and for everybody else
 */
public record TeamDuty(
    AssignmentId assignment,
    String trackSlug,
    String trackTitle,
    Standing standing,
    boolean begun,
    boolean soon,
    Instant due,
    Instant done,
    Instant expires,
    String reason,
    Instant exemptUntil) {}
