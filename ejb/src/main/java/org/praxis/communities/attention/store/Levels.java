package org.praxis.communities.attention.store;

/**
 * How closely the reader {@code :me} follows a topic {@code t} of a community {@code oc}, in SQL.
 * The nearest choice counts: for the topic; that they took part in it; for one of its tags; for the
 * community.
 */
public final class Levels {
  /** What they chose for the topic itself, or null. */
  static final String OF_TOPIC =
      "(select f.level from communities_following f where f.kind = 'TOPIC' and f.subject = t.id and f.person = :me)";

  /** What they chose for the community, or null. */
  static final String OF_COMMUNITY =
      "(select f.level from communities_following f where f.kind = 'COMMUNITY' and f.subject = oc.id and f.person = :me)";

  private static final String OF_TAGS =
      "(select f.level from communities_tag_following f where f.person = :me and"
          + TagFollows.OF_A_TOPIC
          + TagFollows.NEAREST
          + ")";

  private static final String TOOK_PART =
      "case when t.author = :me or exists (select 1 from communities_contribution p where p.topic_key = t.key"
          + " and p.kind = 'REPLY' and p.state = 'PUBLISHED' and p.author = :me) then 'WATCHING' end";

  static final String EFFECTIVE =
      "coalesce("
          + OF_TOPIC
          + ", "
          + TOOK_PART
          + ", "
          + OF_TAGS
          + ", "
          + OF_COMMUNITY
          + ", 'NORMAL')";

  /** Whether they do not want to be shown it as new. */
  public static final String NOT_MUTED = " " + EFFECTIVE + " <> 'MUTED' ";

  private Levels() {}
}
