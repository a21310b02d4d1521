package org.praxis.moderation.view;

import org.praxis.moderation.rules.RuleEffect;
import org.praxis.moderation.rules.RuleId;
import org.praxis.moderation.rules.RuleKind;

/**
 * The rule that a record of the audit log is about, as the record left it.
 *
 * @param name null where it has none
 * @param turned whether the act switched it on (true) or off (false); null where it did neither
 * @param open whether whoever reads the log reads the rules of that place
 */
public record AuditedRule(
    RuleId id, String name, RuleKind kind, RuleEffect effect, Boolean turned, Boolean open) {}
