package org.praxis.web.training;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import org.praxis.platform.content.Markup;

/**
 * Addresses as titles suggest them; slug.js does the same while one types. Files are called so
 * after names.
 */
final class Slugs {
  private static final int LONGEST = 60;
  private static final String UNTITLED = "untitled";
  private static final Map<String, String> SPELT =
      Map.of("ä", "ae", "ö", "oe", "ü", "ue", "ß", "ss", "æ", "ae", "ø", "o", "œ", "oe");

  private Slugs() {}

  /**
   * The address that a new track gets: as it was typed, or as its title suggests it. Without a
   * title it is the title alone that is missed.
   */
  static String chosen(String typed, String title) {
    if (typed != null && !typed.isBlank()) {
      return typed.strip();
    }
    return Markup.isVisible(title) ? of(title) : UNTITLED;
  }

  /** May be empty, where the title has no letter of the alphabet. */
  static String of(String title) {
    String slug = title == null ? "" : title.toLowerCase(Locale.ROOT);
    for (Map.Entry<String, String> spelt : SPELT.entrySet()) {
      slug = slug.replace(spelt.getKey(), spelt.getValue());
    }
    slug =
        Normalizer.normalize(slug, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-");
    return slug.substring(0, Math.min(LONGEST, slug.length())).replaceAll("^-+|-+$", "");
  }
}
