package org.praxis.moderation.workload.view;

import org.praxis.moderation.Policy;
import org.praxis.moderation.rules.RuleId;
import org.praxis.moderation.rules.RuleKind;
import org.praxis.moderation.view.QueuePlace;

/**
 * What became of what a rule held in a place; one of the whole company has a row for each.
 *
 * @param name as its last edition has it; null where it has none
 * @param policy whose rule it is
 * @param clause its number; null where it rests on none
 * @param upheld of what it held and was decided, what did not go out as it was
 * @param overturned of the decisions against authors among them
 */
public record RuleQuality(
    QueuePlace place,
    RuleId rule,
    String name,
    RuleKind kind,
    Policy policy,
    Integer clause,
    Share upheld,
    Share overturned) {}
