package org.praxis.communities.attention.view;

/**
 * What is new to the reader in a topic of a list.
 *
 * @param topic whether the topic itself is
 * @param replies how many replies of others are
 */
public record TopicNews(boolean topic, long replies) {
  public static final TopicNews NONE = new TopicNews(false, 0);

  public boolean any() {
    return topic || replies > 0;
  }
}
