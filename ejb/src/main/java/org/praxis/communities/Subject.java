package org.praxis.communities;

import org.praxis.platform.validation.Written;

/** What somebody wants to know about, in a few words. */
public record Subject(@Written(max = 100, optional = true) String q) {}
