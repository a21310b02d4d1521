package org.praxis.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.Stream;
import org.praxis.people.OfficeId;
import org.praxis.people.calendar.CalendarDraft;
import org.praxis.people.calendar.CalendarKeeping;
import org.praxis.people.calendar.view.ClosedDay;
import org.praxis.people.calendar.view.OfficeCalendar;
import org.praxis.people.calendar.view.Region;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.NotOpen;
import org.praxis.web.page.Numbers;
import org.praxis.web.page.Viewer;
import org.praxis.web.problem.Texts;

/** Holidays and closing days of one office, and what comes of what is typed before it is kept. */
@Named
@RequestScoped
public class OfficeCalendarPage {
  private static final long NEVER_SHOWN = -1;

  @Inject CalendarKeeping keeping;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject Viewer viewer;
  @Inject HttpServletRequest request;

  private OfficeCalendar calendar;
  private List<ClosedDay> next;

  public void load() {
    viewer.identify();
    if (!viewer.isOfficeKeeper()) {
      throw new NotOpen();
    }
    OfficeId id = address.id(OfficeId::new);
    calendar = keeping.calendar(id, viewer.getLocale());
    next = calendar.next();
    attempt.pressed(
        "save",
        button -> {
          keeping.change(id, draft());
          return "/people/offices?done=calendarChanged";
        });
    if (request.getParameter("look") != null) {
      attempt.look(() -> next = keeping.preview(id, draft(), viewer.getLocale()));
    }
  }

  private CalendarDraft draft() {
    return new CalendarDraft(
        getCountry(), getRegion(), ClosingLines.read(getClosings()), getVersion());
  }

  public OfficeCalendar getCalendar() {
    return calendar;
  }

  public List<ClosedDay> getNext() {
    return next;
  }

  /** Whether what is listed is not kept yet. */
  public boolean isLooked() {
    return next != calendar.next();
  }

  /** As typed, or else as it is; a region of another country is none. */
  public String getRegion() {
    String typed = typed("region", calendar.region());
    return keeping.regions(getCountry(), viewer.getLocale()).stream()
        .map(Region::code)
        .filter(code -> code.equals(typed))
        .findFirst()
        .orElse("");
  }

  public String getCountry() {
    return typed("country", calendar.country());
  }

  public String getClosings() {
    return typed("closings", ClosingLines.of(calendar.closings()));
  }

  public long getVersion() {
    String sent = request.getParameter("version");
    Integer version = sent == null ? null : Numbers.whole(sent);
    return sent == null ? calendar.hours().version() : version == null ? NEVER_SHOWN : version;
  }

  private String typed(String parameter, String now) {
    String typed = request.getParameter(parameter);
    return typed == null ? now == null ? "" : now : typed;
  }

  public List<SelectItem> getCountries() {
    return choices("people.calendar.country.none", keeping.countries(viewer.getLocale()));
  }

  public List<SelectItem> getRegions() {
    return choices(
        "people.calendar.region.none", keeping.regions(getCountry(), viewer.getLocale()));
  }

  private List<SelectItem> choices(String none, List<Region> regions) {
    return Stream.concat(
            Stream.of(new SelectItem("", Texts.of(none, viewer.getLocale(), viewer.getZone()))),
            regions.stream().map(one -> new SelectItem(one.code(), one.name())))
        .toList();
  }

  /** A day as the reader writes it, with its weekday. */
  public String day(LocalDate day) {
    return day.getDayOfWeek().getDisplayName(TextStyle.SHORT, viewer.getLocale())
        + ", "
        + DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
            .withLocale(viewer.getLocale())
            .format(day);
  }

  /** Whether anybody would have worked there then. */
  public boolean isWorkday(ClosedDay closed) {
    return closed
        .first()
        .datesUntil(closed.last().plusDays(1))
        .anyMatch(day -> calendar.hours().days().contains(day.getDayOfWeek()));
  }
}
