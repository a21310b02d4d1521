package org.praxis.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.praxis.web.problem.Texts;

/**
 * Times as people say them: "3 hours ago", "in 5 days"; a date from a week on. The exact time, in
 * the reader's zone, belongs beside it.
 */
@Named
@RequestScoped
public class Moments {
  private static final int DAYS_TO_COUNT = 7;

  @Inject Clock clock;
  @Inject Viewer viewer;

  /** When the page is made, in milliseconds since 1970: what its scripts say of it. */
  public long made() {
    return clock.instant().toEpochMilli();
  }

  public String relative(Instant at) {
    Duration away = Duration.between(at, clock.instant());
    String direction = away.isNegative() ? "in" : "ago";
    Duration distance = away.abs();
    if (distance.toMinutes() < 1) {
      return text("platform.time.now");
    }
    if (distance.toHours() < 1) {
      return text("platform.time.minutes." + direction, distance.toMinutes());
    }
    if (distance.toDays() < 1) {
      return text("platform.time.hours." + direction, distance.toHours());
    }
    if (distance.toDays() < DAYS_TO_COUNT) {
      return text("platform.time.days." + direction, distance.toDays());
    }
    return date(at);
  }

  /** The day alone. */
  public String date(Instant at) {
    LocalDate day = at.atZone(viewer.getZone()).toLocalDate();
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
        .withLocale(viewer.getLocale())
        .format(day);
  }

  /** A day that is one in every zone. */
  public String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
        .withLocale(viewer.getLocale())
        .format(day);
  }

  /** Day, time and zone. */
  public String exact(Instant at) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
            .withLocale(viewer.getLocale())
            .format(at.atZone(viewer.getZone()))
        + " ("
        + viewer.getZone().getId()
        + ")";
  }

  /** Day and time, for lists in which several are of the same hour. */
  public String precise(Instant at) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.MEDIUM)
        .withLocale(viewer.getLocale())
        .format(at.atZone(viewer.getZone()));
  }

  public boolean past(Instant at) {
    return at.isBefore(clock.instant());
  }

  private String text(String key, Object... arguments) {
    return Texts.of(key, viewer.getLocale(), viewer.getZone(), arguments);
  }
}
