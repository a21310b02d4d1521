package org.praxis.moderation.view;

/**
 * A decision against somebody.
 *
 * @param title of the topic
 * @param sanctionable whether a sanction can rest on it: it stands, and can be appealed against
 */
public record MemberDecision(DecisionView decision, String title, Boolean sanctionable) {}
