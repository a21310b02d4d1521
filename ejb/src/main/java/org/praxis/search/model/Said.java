package org.praxis.search.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.praxis.platform.content.TextLanguage;
import org.praxis.platform.finding.FindableKind;

/**
 * What an entry says of something, made for comparing words.
 *
 * @param text the words that a reader sees, without marks
 * @param language of the text; null where it cannot be told
 * @param office of the person whose it is
 */
public record Said(
    FindableKind kind,
    UUID community,
    UUID topic,
    UUID person,
    String title,
    String heading,
    String text,
    TextLanguage language,
    List<String> tags,
    String office,
    Boolean solved,
    Instant at) {
  public Said {
    tags = List.copyOf(tags);
  }
}
