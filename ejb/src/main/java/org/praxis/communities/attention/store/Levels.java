package org.praxis.communities.attention.store;

/**
 * How closely the reader {@code :me} follows a topic {@code t} of a community {@code oc}, in SQL.
 * The nearest choice counts: for the topic; that they took part in it; for one of its tags; for the
 * community.
 */
public final class Levels {
  /** What they chose for the topic itself, or null. */
  static final String OF_TOPIC =
      "(select f.level from communities_following f where f.kind = 'TOPIC' and f.subject = cast(t.id as text) and f.person = :me)";

  /** What they chose for the community, or null. */
  static final String OF_COMMUNITY =
      "(select f.level from communities_following f where f.kind = 'COMMUNITY' and f.subject = cast(oc.id as text) and f.person = :me)";

  /**
   * Of what people follow ({@code f}), the tags of a topic {@code t}, and the words that mean one
   * of them where it stands now.
   */
  static final String IS_OF_ITS_TAGS =
      " f.kind = 'TAG' and (f.subject = any(t.tags) or exists (select 1 from communities_synonym s"
          + " where s.community_key = t.community_key and s.word = f.subject and s.tag = any(t.tags))) ";

  /** Of several tags, what somebody most wants to hear of counts, and then what they mute. */
  static final String NEAREST =
      " order by array_position(array['WATCHING', 'MUTED', 'NORMAL'], f.level) limit 1";

  private static final String OF_TAGS =
      "(select f.level from communities_following f where f.person = :me and"
          + IS_OF_ITS_TAGS
          + NEAREST
          + ")";

  // Not as an exists: the database would read all that somebody ever replied, to have it at hand.
  private static final String TOOK_PART =
      "case when t.author = :me or (select true from communities_contribution p where p.topic_key = t.key"
          + " and p.kind = 'REPLY' and p.state = 'PUBLISHED' and p.author = :me limit 1) then 'WATCHING' end";

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

  /** Whether they do not want to be shown it as new; of who mutes nothing, no topic is asked. */
  public static final String NOT_MUTED =
      " (not exists (select 1 from communities_following nf where nf.person = :me and nf.level = 'MUTED') or "
          + EFFECTIVE
          + " <> 'MUTED') ";

  private Levels() {}
}
