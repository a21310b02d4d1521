package org.praxis.communities;

import org.praxis.platform.validation.Written;

/**
 * Where a topic goes.
 *
 * @param community slug of the other community
 * @param confirmed that other people may read it there; null means no
 */
public record MoveDraft(@Written(max = 60) String community, Boolean confirmed) {}
