package org.praxis.web.notification;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Transparency;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.praxis.notification.feed.view.DatesFeed;
import org.praxis.notification.feed.view.FeedDate;
import org.praxis.web.problem.Texts;

/** Somebody's dates as iCalendar (RFC 5545). None of them makes its person busy. */
final class DatesCalendar {
  private static final Duration EVERY = Duration.builder().hours(1).build();
  private static final Duration MOMENT = Duration.builder().minutes(15).build();

  private DatesCalendar() {}

  /**
   * @param page from an address below Praxis' to one from anywhere
   */
  static String of(DatesFeed told, UnaryOperator<String> page) {
    ICalendar calendar = new ICalendar();
    calendar.setProductId("-//Praxis//Dates//EN");
    calendar.setName(words("notification.feed.dates", told.locale()));
    calendar.setRefreshInterval(EVERY);
    told.dates().forEach(date -> calendar.addEvent(event(date, told.locale(), page)));
    return Biweekly.write(calendar).go();
  }

  private static VEvent event(FeedDate date, Locale locale, UnaryOperator<String> page) {
    VEvent event = new VEvent();
    event.setUid(date.id() + "@praxis");
    event.setDateTimeStamp(Date.from(date.changedAt()));
    event.setSummary(words("notification.feed.date." + date.kind(), locale, date.title()));
    event.setUrl(page.apply(date.path()));
    event.setDescription(page.apply(date.path())); // most programs show this and not the other
    event.setTransparency(Transparency.transparent());
    if (date.day() == null) {
      event.setDateStart(Date.from(date.at()));
      event.setDuration(MOMENT);
    } else {
      event.setDateStart(new ICalDate(day(date.day()), false));
    }
    return event;
  }

  private static DateTimeComponents day(LocalDate day) {
    return new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  private static String words(String key, Locale locale, Object... arguments) {
    return Texts.of(key, locale, ZoneOffset.UTC, arguments);
  }
}
