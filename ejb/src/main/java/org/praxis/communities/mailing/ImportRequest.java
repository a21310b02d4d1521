package org.praxis.communities.mailing;

import org.praxis.platform.validation.Written;

/**
 * @param fileName as the sender calls it
 * @param size in bytes, where the sender says it; null otherwise
 * @param dry to tell what would become of it, and write nothing
 */
public record ImportRequest(@Written(max = 255) String fileName, Long size, boolean dry) {}
