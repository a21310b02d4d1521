package org.praxis.communities.guides;

import org.praxis.platform.validation.Written;

/** A word on a proposed change. */
public record CommentDraft(@Written(max = 2000) String text) {}
