package org.praxis.people.audience.view;

import org.praxis.people.audience.RuleKind;

/**
 * Something that a condition can be about.
 *
 * @param value an identity, or the code of a language
 * @param name of a department its whole path; of a language its code again
 */
public record Choice(RuleKind kind, String value, String name) {}
