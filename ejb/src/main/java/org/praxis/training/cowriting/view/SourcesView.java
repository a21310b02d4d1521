package org.praxis.training.cowriting.view;

import org.praxis.communities.guides.view.GuideRow;
import org.praxis.communities.view.CommunityRow;
import org.praxis.communities.view.TopicRow;
import org.praxis.platform.Page;

/** What of a community steps can be made of, the most useful first. */
public record SourcesView(CommunityRow community, Page<GuideRow> guides, Page<TopicRow> topics) {}
