package org.praxis.notification.mail;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What mails say, in their reader's language and by their clock. */
public record Words(Locale locale, ZoneId zone) {
  private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.GERMAN);
  private static final String BUNDLE = "org.praxis.notification.mail.texts";

  // Whatever language the server's machine speaks.
  private static final ResourceBundle.Control NO_DETOUR =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  public Words {
    String wanted = locale.getLanguage();
    if (SPOKEN.stream().noneMatch(spoken -> spoken.getLanguage().equals(wanted))) {
      locale = Locale.ENGLISH;
    }
  }

  public String of(String key, Object... arguments) {
    ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, locale, NO_DETOUR);
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }

  /** Day of the week, day, time and zone: of what one has to be in time for. */
  public String moment(Instant at) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
            .withLocale(locale)
            .format(at.atZone(zone))
        + ", "
        + DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
            .withLocale(locale)
            .format(at.atZone(zone))
        + " "
        + DateTimeFormatter.ofPattern("z", locale).format(at.atZone(zone));
  }

  /** Day and time. */
  public String at(Instant at) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(locale)
        .format(at.atZone(zone));
  }
}
