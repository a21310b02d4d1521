package org.praxis.training.event;

import java.time.Instant;
import java.util.List;
import org.praxis.communities.ContributionId;
import org.praxis.people.PersonId;
import org.praxis.training.EnrolmentId;
import org.praxis.training.StepId;

/**
 * What a learner wrote lacks nothing for a step but an expert's approval.
 *
 * @param contribution of what experts are to approve
 * @param experts who may
 */
public record ApprovalAsked(
    EnrolmentId enrolment,
    StepId step,
    ContributionId contribution,
    List<PersonId> experts,
    Instant at) {}
