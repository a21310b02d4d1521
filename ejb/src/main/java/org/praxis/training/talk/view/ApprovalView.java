package org.praxis.training.talk.view;

import java.time.Instant;
import org.praxis.communities.ContributionId;
import org.praxis.people.view.PersonChip;

/**
 * That an expert approves of a contribution.
 *
 * @param reason null where they gave none
 * @param mine whether it is the reader who does
 */
public record ApprovalView(
    ContributionId contribution, PersonChip expert, String reason, Instant at, boolean mine) {}
