package org.praxis.moderation.view;

import org.praxis.moderation.ClauseKind;

/** One numbered clause of a charter. */
public record ClauseView(Integer number, ClauseKind kind, String text) {}
