package org.praxis.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.stream.Collectors;
import org.praxis.people.OfficeKeeping;
import org.praxis.people.view.OfficeHours;
import org.praxis.platform.Page;
import org.praxis.web.page.Address;
import org.praxis.web.page.NotOpen;
import org.praxis.web.page.Viewer;

/** All offices with their clocks and hours, for those who look after them. */
@Named
@RequestScoped
public class OfficesPage {
  @Inject OfficeKeeping keeping;
  @Inject Address address;
  @Inject Viewer viewer;

  private Page<OfficeHours> offices;

  public void load() {
    viewer.identify();
    if (!viewer.isOfficeKeeper()) {
      throw new NotOpen();
    }
    offices = keeping.offices(address.page());
  }

  public Page<OfficeHours> getOffices() {
    return offices;
  }

  /** The working days, as the reader calls them. */
  public String days(OfficeHours office) {
    return office.days().stream().map(this::day).collect(Collectors.joining(", "));
  }

  public String day(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT_STANDALONE, viewer.getLocale());
  }
}
