package org.praxis.communities;

/**
 * Which topics of a community are wanted.
 *
 * @param unanswered questions without an accepted answer alone
 * @param kind null for all
 * @param tag null for all
 * @param byVotes those that most want first, instead of the latest activity
 */
public record TopicFilter(boolean unanswered, TopicKind kind, String tag, boolean byVotes) {
  public static final TopicFilter ALL = new TopicFilter(false, null, null, false);
}
