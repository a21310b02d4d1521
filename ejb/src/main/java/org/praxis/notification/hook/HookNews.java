package org.praxis.notification.hook;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a hook can be told of. */
public enum HookNews {
  /** Others read a topic from now on, or once more after it was taken back. */
  TOPIC_PUBLISHED,
  /** The same of a reply. */
  REPLY_PUBLISHED,
  /** A topic or reply reads otherwise. */
  CONTRIBUTION_EDITED,
  /** Its author took it back. */
  CONTRIBUTION_WITHDRAWN,
  /** Something waits for the community's moderators. */
  CASE_OPENED,
  /** They decided. */
  CASE_DECIDED,
  /** Another moderator found on appeal that what they decided does not stand. */
  CASE_OVERTURNED;

  /** What is sent so that one sees whether it arrives; nobody chooses it. */
  public static final String TEST = "test";

  /** As in what is sent, in the API and in the database: {@code topic.published}. */
  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '.');
  }

  @JsonCreator
  public static HookNews of(String text) {
    for (HookNews news : values()) {
      if (news.text().equals(text)) {
        return news;
      }
    }
    throw new IllegalArgumentException("no news: " + text);
  }

  /** In the order of this enum, however they were written. */
  public static Set<HookNews> all(String... texts) {
    Set<HookNews> news = EnumSet.noneOf(HookNews.class);
    for (String text : texts) {
      news.add(of(text));
    }
    return Collections.unmodifiableSet(news);
  }
}
