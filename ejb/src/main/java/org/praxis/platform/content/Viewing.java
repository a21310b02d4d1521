package org.praxis.platform.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * How a reader sees the images and films of a text.
 *
 * @param figures whether an image that stands by itself is a figure
 * @param language the reader's, in which captions are shown where there are any
 * @param transcript what the words of a film are called; null where they are not shown
 * @param cues the words of each file of captions; of those that are known
 */
public record Viewing(
    boolean figures, Locale language, String transcript, Map<UUID, List<String>> cues) {
  static final Viewing PLAIN = new Viewing(false, Locale.ROOT, null, Map.of());

  /** The reader's language first, all others as the text has them. */
  List<Media.Captions> inOrder(List<Media.Captions> captions) {
    List<Media.Captions> ordered = new ArrayList<>(captions);
    ordered.sort(
        Comparator.comparing(
            one ->
                !Locale.forLanguageTag(one.language())
                    .getLanguage()
                    .equals(language.getLanguage())));
    return ordered;
  }

  List<String> words(Media.Captions captions) {
    return transcript == null ? List.of() : cues.getOrDefault(captions.file(), List.of());
  }
}
