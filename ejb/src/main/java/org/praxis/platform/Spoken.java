package org.praxis.platform;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What Praxis says by itself outside its pages, in the language of whoever reads it; in English to
 * those whose language it does not speak.
 */
public final class Spoken {
  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

  // Whatever language the server's machine speaks.
  private static final ResourceBundle.Control NO_DETOUR =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Spoken() {}

  /** The one in which Praxis speaks to a reader of that language. */
  public static Locale to(Locale reader) {
    return LANGUAGES.stream().anyMatch(spoken -> spoken.getLanguage().equals(reader.getLanguage()))
        ? reader
        : Locale.ENGLISH;
  }

  /**
   * @param bundle of the feature, as {@code org.praxis.notification.mail.texts}
   */
  public static String text(String bundle, String key, Locale reader, Object... values) {
    Locale locale = to(reader);
    String pattern = ResourceBundle.getBundle(bundle, locale, NO_DETOUR).getString(key);
    return new MessageFormat(pattern, locale).format(values);
  }
}
