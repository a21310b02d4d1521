package org.praxis.communities.guides.view;

import org.praxis.communities.guides.GuideId;

/** A guide by its title. */
public record GuideLink(GuideId id, String title) {}
