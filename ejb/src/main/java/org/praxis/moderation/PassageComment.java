package org.praxis.moderation;

import jakarta.validation.constraints.Min;
import java.util.Arrays;
import java.util.List;
import org.praxis.platform.json.Json;
import org.praxis.platform.validation.Written;

/**
 * What a moderator says of a passage to its author.
 *
 * @param start where the passage begins in the text as it is read, which is its HTML without tags;
 *     null for where it stands first
 * @param quote the passage as it read
 * @param comment in plain words
 */
public record PassageComment(
    @Min(0) Integer start, @Written(max = 4000) String quote, @Written(max = 1000) String comment) {
  /** As they are kept beside a decision; null for none. */
  public static String kept(List<PassageComment> comments) {
    return comments.isEmpty() ? null : Json.write(comments);
  }

  /**
   * What was kept so.
   *
   * @throws IllegalArgumentException where it was not
   */
  public static List<PassageComment> of(String kept) {
    if (kept == null) {
      return List.of();
    }
    PassageComment[] all = Json.read(kept, PassageComment[].class);
    if (all == null || Arrays.asList(all).contains(null)) {
      throw new IllegalArgumentException("no comments: " + kept);
    }
    return List.of(all);
  }
}
