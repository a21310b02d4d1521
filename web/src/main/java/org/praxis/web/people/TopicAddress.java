package org.praxis.web.people;

import org.praxis.communities.ContributionId;

/** Where something that a person wrote is read. */
final class TopicAddress {
  private TopicAddress() {}

  /**
   * @param contribution the topic itself, or a reply in it
   */
  static String of(ContributionId topic, ContributionId contribution) {
    String page = "/communities/topic/" + topic;
    return topic.equals(contribution)
        ? page
        : page + "?reply=" + contribution + "#r-" + contribution;
  }
}
