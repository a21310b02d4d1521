package org.praxis.platform.finding;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.praxis.platform.content.Markup;

/**
 * Something that others may read now, as it is found.
 *
 * @param community where it stands; null of what everybody may read
 * @param topic that it is, or in which it stands; null of what is not said in a topic
 * @param person who wrote it, or who it is; null where that says nothing
 * @param title null where it has none of its own
 * @param heading what it stands under; null of what has a title
 * @param solved of a question alone; null of everything else
 * @param at since when others can read it
 * @param address of its page, below the application's
 */
public record Findable(
    UUID id,
    FindableKind kind,
    UUID community,
    UUID topic,
    UUID person,
    String title,
    String heading,
    Markup text,
    List<String> tags,
    Boolean solved,
    Instant at,
    String address) {
  public Findable {
    tags = List.copyOf(tags);
  }
}
