package org.praxis.web.problem;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.platform.Quoted;

/**
 * Looks a text up in the bundle that carries its feature's name: {@code training.track.missing} is
 * the key {@code track.missing} in {@code org/praxis/web/training/texts}.
 */
public final class Texts {
  private Texts() {}

  /**
   * @param zone in which the reader lives; times among the arguments are shown in it
   */
  public static String of(String key, Locale locale, ZoneId zone, Object... arguments) {
    int dot = key.indexOf('.');
    ResourceBundle bundle = bundle(key.substring(0, dot), locale);
    Object[] shown = Stream.of(arguments).map(argument -> show(argument, locale, zone)).toArray();
    return new MessageFormat(bundle.getString(key.substring(dot + 1)), locale).format(shown);
  }

  /** All texts of a feature in a language, by their keys. */
  public static Map<String, String> all(String feature, Locale locale) {
    ResourceBundle bundle = bundle(feature, locale);
    return bundle.keySet().stream().collect(Collectors.toMap(key -> key, bundle::getString));
  }

  private static ResourceBundle bundle(String feature, Locale locale) {
    return ResourceBundle.getBundle("org.praxis.web." + feature + ".texts", locale, NO_DETOUR);
  }

  private static Object show(Object argument, Locale locale, ZoneId zone) {
    if (argument instanceof Quoted quoted) {
      return quoted.in(quote("opening", locale), quote("closing", locale));
    }
    if (argument instanceof LocalDate day) {
      return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(day);
    }
    if (!(argument instanceof Instant instant)) {
      return argument;
    }
    String time =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(locale)
            .format(instant.atZone(zone));
    // Who reads UTC does not read their own clock, and is told so.
    return zone.equals(ZoneOffset.UTC) ? time + " UTC" : time;
  }

  private static String quote(String which, Locale locale) {
    return of("platform.quote." + which, locale, ZoneOffset.UTC);
  }

  // A reader of French gets the English texts, whatever language the server's machine speaks.
  private static final ResourceBundle.Control NO_DETOUR =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
}
