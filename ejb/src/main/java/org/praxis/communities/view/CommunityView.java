package org.praxis.communities.view;

import org.praxis.moderation.view.CharterView;

/** A community with its charter, as its own page shows it. */
public record CommunityView(CommunityRow community, CharterView charter) {}
