package org.praxis.communities;

import org.praxis.platform.validation.Written;

/**
 * What is said when asking to join, or when declining it.
 *
 * @param text null for nothing
 */
public record JoinNote(@Written(max = 1000, optional = true) String text) {}
