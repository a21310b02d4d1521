package org.praxis.search.view;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.finding.FindableKind;

/**
 * Something that was found, as its reader may see it now.
 *
 * @param title of a reply that of its topic
 * @param excerpt where the text says what was looked for
 * @param community null of what stands in none
 * @param person who wrote it, or who it is
 * @param address of its page
 */
public record Hit(
    UUID id,
    FindableKind kind,
    List<Piece> title,
    List<Piece> excerpt,
    String community,
    String communityName,
    PersonChip person,
    List<String> tags,
    Boolean solved,
    Instant at,
    String address) {
  public Hit {
    title = List.copyOf(title);
    excerpt = List.copyOf(excerpt);
    tags = List.copyOf(tags);
  }
}
