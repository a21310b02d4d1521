package org.praxis.moderation.view;

import org.praxis.moderation.ReportId;
import org.praxis.moderation.ReportOutcome;
import org.praxis.people.PersonId;

/**
 * What became of somebody's report, for telling them.
 *
 * @param appealed whether they asked another moderator about it, and hear of it by that answer
 */
public record ReportAnswer(
    ReportId report, PersonId reporter, ReportOutcome outcome, Boolean appealed) {}
