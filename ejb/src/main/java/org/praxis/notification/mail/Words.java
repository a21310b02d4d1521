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

  /** The same from when to when: of what one takes part in. */
  public String span(Instant begins, Instant ends) {
    DateTimeFormatter time =
        DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale).withZone(zone);
    DateTimeFormatter day =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale).withZone(zone);
    String from = day.format(begins);
    String to = day.format(ends);
    return of(
        "span",
        from + ", " + time.format(begins),
        (to.equals(from) ? "" : to + ", ") + time.format(ends),
        DateTimeFormatter.ofPattern("z", locale).format(begins.atZone(zone)));
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
