package org.praxis.notification.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.praxis.platform.Spoken;

/** What mails say, in their reader's language and by their clock. */
public record Words(Locale locale, ZoneId zone) {
  private static final String BUNDLE = "org.praxis.notification.mail.texts";

  public Words {
    locale = Spoken.to(locale);
  }

  public String of(String key, Object... arguments) {
    return Spoken.text(BUNDLE, key, locale, arguments);
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
