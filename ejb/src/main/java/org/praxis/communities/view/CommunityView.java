package org.praxis.communities.view;

import org.praxis.moderation.view.CharterView;

/** A community with its charter, as its own page shows it, and what the reader may do there. */
public record CommunityView(CommunityRow community, CharterView charter, Permissions may) {}
