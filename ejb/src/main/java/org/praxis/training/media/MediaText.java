package org.praxis.training.media;

import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praxis.communities.attachment.AttachmentId;
import org.praxis.platform.content.AttachmentAddress;

/** Changes where images and films stand in a text, and leaves all else as it was written. */
final class MediaText {
  private MediaText() {}

  /** At the end, as a paragraph of its own. */
  static String with(String text, String markdown) {
    return text == null || text.isBlank() ? markdown : text.stripTrailing() + "\n\n" + markdown;
  }

  /** Captions in place of those that the film has in that language. */
  static String captioned(String text, UUID film, String language, AttachmentId captions) {
    Pattern address =
        Pattern.compile(
            Pattern.quote(AttachmentAddress.SCHEME + film + AttachmentAddress.FILM)
                + "(?:\\s+\"([^\"]*)\")?");
    return address
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    AttachmentAddress.SCHEME
                        + film
                        + AttachmentAddress.FILM
                        + " \""
                        + (others(found, language) + " " + language + " ").stripLeading()
                        + AttachmentAddress.SCHEME
                        + captions
                        + "\""));
  }

  private static String others(MatchResult film, String language) {
    String known = film.group(1) == null ? "" : film.group(1);
    return known
        .replaceAll(
            "(?:^|\\s+)" + Pattern.quote(language) + "\\s+" + AttachmentAddress.SCHEME + "\\S+", "")
        .strip();
  }

  /** Without an image, a film with its captions, or captions. */
  static String without(String text, AttachmentId file) {
    String address = Pattern.quote(AttachmentAddress.SCHEME + file);
    String shown =
        "!\\[(?:[^\\[\\]\\\\]|\\\\.)*\\]\\(" + address + "(?:/\\w+)?(?:\\s+\"[^\"]*\")?\\)\\n{0,2}";
    String captions = "\\s*[A-Za-z0-9-]+\\s+" + address + "(?![\\w/-])(?=[^()\\n]*\"\\))";
    return text.replaceAll(shown, "").replaceAll(captions, "").replace(" \"\")", ")").strip();
  }
}
