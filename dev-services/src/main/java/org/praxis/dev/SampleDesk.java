package org.praxis.dev;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.praxis.dev.SampleContent.Community;

/**
 * What those whom the README names have for themselves: what they have read, follow, keep, and have
 * begun to write.
 */
final class SampleDesk {

  private static final List<String> NAMED =
      List.of("learner1", "learner2", "moderator1", "moderator2", "trainer1", "hr1");

  private final PraxisApi api;

  SampleDesk(PraxisApi api) {
    this.api = api;
  }

  /** They have read what there is, and so what comes is new to them. */
  void read(Community community) {
    for (var reader : NAMED) {
      if (community.members().contains(reader)) {
        api.post(reader, "communities/%s/read".formatted(community.slug()), null);
      }
    }
  }

  void follow(String reader, String community) {
    api.put(reader, "communities/%s/following".formatted(community), Map.of("level", "WATCHING"));
  }

  /**
   * @param days until they want to be reminded; null for never
   */
  void keep(String reader, String contribution, String note, Integer days) {
    var bookmark = new HashMap<String, Object>();
    bookmark.put("contribution", contribution);
    bookmark.put("note", note);
    bookmark.put(
        "remindAt", days == null ? null : Instant.now().plus(Duration.ofDays(days)).toString());
    api.post(reader, "me/bookmarks", bookmark);
  }

  /** A topic that somebody has begun and not sent. */
  void begin(String author, String community, String title, String text) {
    if (api.list(author, "me/drafts").stream().map(SampleDesk::title).noneMatch(title::equals)) {
      var place = api.get(author, "communities/" + community).at("/community/id").textValue();
      api.put(
          author,
          "me/drafts/" + UUID.nameUUIDFromBytes((author + title).getBytes(UTF_8)),
          Map.of(
              "purpose",
              "TOPIC",
              "place",
              place,
              "kind",
              "QUESTION",
              "title",
              title,
              "text",
              text));
    }
  }

  private static String title(JsonNode draft) {
    return draft.path("title").asText();
  }
}
