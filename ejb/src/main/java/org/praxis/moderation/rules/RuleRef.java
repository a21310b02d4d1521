package org.praxis.moderation.rules;

/**
 * A rule as it was when it found something.
 *
 * @param edition counts from 1
 */
public record RuleRef(RuleId rule, Integer edition) {}
