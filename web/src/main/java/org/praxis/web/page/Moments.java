package org.praxis.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.praxis.platform.DayEnd;
import org.praxis.web.problem.Texts;

/**
 * Times as people say them: "3 hours ago", "in 5 days"; a date from a week on. The exact time, in
 * the reader's zone, belongs beside it. What has passed is counted in whole hours and days; what is
 * ahead is the nearest, or three days would be two as soon as they begin.
 */
@Named
@RequestScoped
public class Moments {
  private static final int DAYS_TO_COUNT = 7;

  @Inject Clock clock;
  @Inject Viewer viewer;

  private final Map<List<FormatStyle>, DateTimeFormatter> formats = new HashMap<>();
  private String zone;

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
    boolean ahead = away.isNegative();
    long minutes = (ahead ? distance.plusSeconds(30) : distance).toMinutes();
    if (minutes < 60) {
      return text("platform.time.minutes." + direction, minutes);
    }
    long hours = (ahead ? distance.plusMinutes(30) : distance).toHours();
    if (hours < 24) {
      return text("platform.time.hours." + direction, hours);
    }
    long days = (ahead ? distance.plusHours(12) : distance).toDays();
    if (days < DAYS_TO_COUNT) {
      return text("platform.time.days." + direction, days);
    }
    return date(at);
  }

  /** Day of the week, day and time: in sentences. */
  public String full(Instant at) {
    return said(FormatStyle.FULL, at);
  }

  /** Day and time, as short as can be. */
  public String brief(Instant at) {
    return said(FormatStyle.MEDIUM, at);
  }

  private String said(FormatStyle day, Instant at) {
    ZonedDateTime there = at.atZone(viewer.getZone());
    return format(day, null).format(there) + ", " + format(null, FormatStyle.SHORT).format(there);
  }

  /** The day alone. */
  public String date(Instant at) {
    return day(at.atZone(viewer.getZone()).toLocalDate());
  }

  /** Until when something is: the day that it ends, by the clock of whom it concerns. */
  public String deadline(Instant at) {
    return DayEnd.day(at).map(this::day).orElseGet(() -> date(at));
  }

  /** A day that is one in every zone. */
  public String day(LocalDate day) {
    return format(FormatStyle.MEDIUM, null).format(day);
  }

  /** Day, time and zone. */
  public String exact(Instant at) {
    if (zone == null) {
      zone = zone(viewer.getZone());
    }
    return "%s (%s)"
        .formatted(
            format(FormatStyle.FULL, FormatStyle.SHORT).format(at.atZone(viewer.getZone())), zone);
  }

  /** Day and time, for lists in which several are of the same hour. */
  public String precise(Instant at) {
    return format(FormatStyle.MEDIUM, FormatStyle.MEDIUM).format(at.atZone(viewer.getZone()));
  }

  /** Whether that day is still to come where the reader lives. */
  public boolean ahead(LocalDate day) {
    return day.isAfter(clock.instant().atZone(viewer.getZone()).toLocalDate());
  }

  /** What a zone is called, where its database name would say less: Central European Time. */
  public String zone(ZoneId zone) {
    return zone(zone, viewer.getLocale());
  }

  /** The same for whoever reads that language. */
  public static String zone(ZoneId zone, Locale locale) {
    return zone.getDisplayName(TextStyle.FULL, locale);
  }

  public boolean past(Instant at) {
    return at.isBefore(clock.instant());
  }

  // A page says dozens of times, and to find how is most of the work. Null for no day, or no time.
  private DateTimeFormatter format(FormatStyle day, FormatStyle time) {
    return formats.computeIfAbsent(
        Arrays.asList(day, time),
        styles ->
            new DateTimeFormatterBuilder()
                .appendLocalized(day, time)
                .toFormatter(viewer.getLocale())
                .withChronology(IsoChronology.INSTANCE));
  }

  private String text(String key, Object... arguments) {
    return Texts.of(key, viewer.getLocale(), viewer.getZone(), arguments);
  }
}
