/**
 * Rules: what screening does by itself, each resting on a clause of a place's charter, or of the
 * company's guidelines.
 *
 * <p>A {@linkplain org.praxis.moderation.rules.RuleKind kind} of rule looks for something in a text
 * or at its author; its {@linkplain org.praxis.moderation.rules.RuleEffect effect} is a hint while
 * somebody writes, a moderator who reads first or afterwards, or a refusal. {@link
 * org.praxis.moderation.rules.Rules} keeps them, every change as a new edition with who and when;
 * {@link org.praxis.moderation.rules.CharterRules} writes those that follow from the charter itself
 * (docs/adr/0029).
 *
 * <p>{@link org.praxis.moderation.rules.RuleBook} has a place's rules and the company's ready for
 * {@link org.praxis.moderation.Screening}, which looks at thousands of words in one pass. What a
 * rule held says so, with its edition, so that it is counted how often moderators agreed.
 */
package org.praxis.moderation.rules;
