package org.praxis.moderation.view;

import org.praxis.moderation.rules.RuleId;
import org.praxis.moderation.rules.RuleKind;

/**
 * A rule for which something waits for a moderator.
 *
 * @param name null where it has none
 * @param place what the place is called that has it; null of one of the whole company
 */
public record QueueRule(RuleId id, String name, RuleKind kind, String place) {}
