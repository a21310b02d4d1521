package org.praxis.communities;

import org.praxis.platform.validation.Written;

/**
 * Why a topic is closed.
 *
 * @param text for its readers; null for nothing
 */
public record CloseNote(@Written(max = 300, optional = true) String text) {}
