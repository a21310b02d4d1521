package org.praxis.communities.view;

import org.praxis.moderation.view.CharterView;

/** Where something stands: its community with the charter, and what the reader may do there. */
public record Surroundings(CommunityOutline community, CharterView charter, Permissions may) {}
