package org.praxis.communities;

import java.util.Collection;
import org.praxis.communities.model.TagWords;

/** How communities write their tags. */
public final class TagSpelling {
  private TagSpelling() {}

  /**
   * How a tag is written among these words; as it was typed where it is none of them.
   *
   * @param words tags as communities write them
   */
  public static String said(String typed, Collection<String> words) {
    String tag = TagWords.normal(typed);
    return words.stream()
        .filter(word -> TagWords.normal(word).equals(tag))
        .findFirst()
        .orElse(TagWords.said(typed));
  }
}
