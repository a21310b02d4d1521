package org.praxis.communities.guides.view;

import org.praxis.communities.guides.GuideId;

/**
 * Which guide a page is about, and what the reader may do with it.
 *
 * @param revision that readers see; 0 while none is published
 * @param version to be sent back with settings
 */
public record GuideHeader(
    GuideId id,
    String title,
    int revision,
    String communitySlug,
    String communityName,
    GuidePermissions may,
    long version) {}
