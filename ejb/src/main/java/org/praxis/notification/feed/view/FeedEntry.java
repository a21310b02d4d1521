package org.praxis.notification.feed.view;

import org.praxis.communities.view.TopicRow;

/**
 * A topic.
 *
 * @param html what it says, safe to show
 */
public record FeedEntry(TopicRow topic, String html) {}
