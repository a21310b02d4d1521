package org.praxis.training.assigning.view;

import java.time.Instant;
import org.praxis.people.audience.AudienceId;
import org.praxis.training.assigning.AssignRuleId;
import org.praxis.training.assigning.AssignmentDraft;

/**
 * A rule in a list.
 *
 * @param audience null where it names people alone
 * @param audienceName null like that
 * @param number how often it was changed, the making included
 * @param assigned people who have to do something for it
 * @param late of them, those who are late
 * @param endedAt null while it names anybody
 */
public record RuleRow(
    AssignRuleId id,
    String trackSlug,
    String trackTitle,
    AudienceId audience,
    String audienceName,
    AssignmentDraft rule,
    int number,
    long assigned,
    long late,
    Instant endedAt) {}
