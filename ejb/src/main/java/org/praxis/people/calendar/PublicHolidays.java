package org.praxis.people.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.praxis.people.calendar.view.ClosedDay;
import org.praxis.people.calendar.view.Region;

/**
 * The public holidays of countries and their regions, as Jollyday has them. Of regions of regions
 * (a town's own) it tells nothing: an office writes those among its closing days.
 */
@ApplicationScoped
public class PublicHolidays {
  private record Days(String country, String region, int year) {}

  // Once for each region in which there is an office, and year in which anything is due.
  private final Map<Days, Set<LocalDate>> known = new ConcurrentHashMap<>();

  /** Every country, by its name in that language. */
  public List<Region> countries(Locale locale) {
    return HolidayManager.getSupportedCalendarCodes().stream()
        .filter(code -> code.length() == 2) // the longer ones are stock exchanges
        .map(code -> code.toLowerCase(Locale.ROOT))
        .map(code -> new Region(code, new Locale("", code).getDisplayCountry(locale)))
        .sorted(Comparator.comparing(Region::name))
        .toList();
  }

  /** The regions of a country that have holidays of their own, by name; none of null. */
  public List<Region> regions(String country, Locale locale) {
    return country == null || !isKnown(country, null)
        ? List.of()
        : jollyday(country).getCalendarHierarchy().getChildren().entrySet().stream()
            .map(one -> new Region(one.getKey(), one.getValue().getDescription(locale)))
            .sorted(Comparator.comparing(Region::name))
            .toList();
  }

  /**
   * @param region null for the whole country
   */
  public boolean isKnown(String country, String region) {
    return country.length() == 2
        && HolidayManager.getSupportedCalendarCodes().contains(country.toUpperCase(Locale.ROOT))
        && (region == null
            || jollyday(country).getCalendarHierarchy().getChildren().containsKey(region));
  }

  /**
   * @param country null where no day is a holiday
   */
  Predicate<LocalDate> of(String country, String region) {
    return country == null
        ? day -> false
        : day -> year(new Days(country, region, day.getYear())).contains(day);
  }

  private Set<LocalDate> year(Days which) {
    return known.computeIfAbsent(
        which,
        days ->
            jollyday(days.country())
                .getHolidays(Year.of(days.year()), HolidayType.PUBLIC_HOLIDAY, path(days.region()))
                .stream()
                .map(Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet()));
  }

  /** Those from a day on and before another, in their order. */
  List<ClosedDay> named(
      String country, String region, LocalDate from, LocalDate before, Locale locale) {
    return jollyday(country)
        .getHolidays(from, before.minusDays(1), HolidayType.PUBLIC_HOLIDAY, path(region))
        .stream()
        .map(one -> new ClosedDay(one.getDate(), one.getDate(), one.getDescription(locale), false))
        .sorted(Comparator.comparing(ClosedDay::first))
        .toList();
  }

  private static String[] path(String region) {
    return region == null ? new String[0] : new String[] {region};
  }

  // Jollyday keeps one for each country. The reader of its files is named, because the one that it
  // would look for by itself is not in the archive.
  private static HolidayManager jollyday(String country) {
    Properties reading = new Properties();
    reading.setProperty(
        "configuration.service.impl", "de.focus_shift.jollyday.jaxb.JaxbConfigurationService");
    return HolidayManager.getInstance(ManagerParameters.create(country, reading));
  }
}
