package org.praxis.platform.content;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a text names a file that belongs to it: {@code attachment:} and its identity, and of an image
 * also how large its preview is, {@code attachment:0c7f…/640x480}, so that a page keeps its place
 * while it loads. {@code attachment:0c7f…/video} is a film that the page plays, and {@code …/image}
 * an image that is shown as it is, as nobody draws a preview of its format.
 *
 * @param width 0 where it is not said
 */
public record AttachmentAddress(UUID id, int width, int height, boolean film, boolean whole) {
  public static final String SCHEME = "attachment:";

  /** Behind the identity of a film. */
  public static final String FILM = "/video";

  /** Behind the identity of an image without a preview. */
  public static final String WHOLE = "/image";

  static final Pattern PATTERN =
      Pattern.compile(
          SCHEME
              + "(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})(?:/(?:(\\d{1,4})x(\\d{1,4})|video|image))?");

  /** The files that a text in Markdown names, each once, in their order. */
  public static Set<UUID> in(String markdown) {
    return PATTERN
        .matcher(markdown)
        .results()
        .map(found -> UUID.fromString(found.group(1)))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  static Optional<AttachmentAddress> of(String destination) {
    Matcher found = PATTERN.matcher(destination);
    if (!found.matches()) {
      return Optional.empty();
    }
    boolean sized = found.group(2) != null;
    return Optional.of(
        new AttachmentAddress(
            UUID.fromString(found.group(1)),
            sized ? Integer.parseInt(found.group(2)) : 0,
            sized ? Integer.parseInt(found.group(3)) : 0,
            destination.endsWith(FILM),
            destination.endsWith(WHOLE)));
  }

  /** Where a browser finds the file. */
  String file() {
    return "/communities/attachment/" + id;
  }

  /** Where a browser finds what pages show of an image. */
  String preview() {
    return whole ? file() : file() + "/preview";
  }

  /** Where a browser finds the film to play. */
  String playable() {
    return file() + FILM;
  }
}
