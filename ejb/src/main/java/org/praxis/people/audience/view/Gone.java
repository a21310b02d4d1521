package org.praxis.people.audience.view;

import java.util.UUID;
import org.praxis.people.audience.RuleKind;

/**
 * What a rule is about and the directory names no more. While there is any, members stay as they
 * are.
 *
 * @param field of the condition: {@code rule.all[1].group}
 * @param name as it was called last; null when nobody knows
 */
public record Gone(String field, RuleKind kind, UUID id, String name) {}
