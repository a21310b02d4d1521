package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.praxis.people.Offices;
import org.praxis.web.page.Moments;
import org.praxis.web.page.Viewer;

/** Moments that the company's clock decides, as the end of a day is. */
@RequestScoped
public class CompanyTime {
  @Inject Offices offices;
  @Inject Viewer viewer;

  /** By the company's clock. */
  ZonedDateTime of(Instant at) {
    return at.atZone(offices.zone(null));
  }

  /** What its zone is called. */
  String zone() {
    return Moments.zone(offices.zone(null), viewer.getLocale());
  }

  /** Day and time by the company's clock, which is named where the reader's shows another time. */
  String exact(Instant at) {
    return exact(at, offices.zone(null), viewer.getZone(), viewer.getLocale());
  }

  static String exact(Instant at, ZoneId company, ZoneId reader, Locale locale) {
    String said =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
            .withLocale(locale)
            .format(at.atZone(company));
    boolean same = company.getRules().getOffset(at).equals(reader.getRules().getOffset(at));
    return same ? said : said + " (" + Moments.zone(company, locale) + ")";
  }
}
