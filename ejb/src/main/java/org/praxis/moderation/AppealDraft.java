package org.praxis.moderation;

import org.praxis.platform.validation.Written;

/**
 * An appeal as its author writes it.
 *
 * @param reasons why the decision is wrong, for another moderator
 */
public record AppealDraft(@Written(max = 4000) String reasons) {}
