package org.praxis.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.praxis.people.OfficeDraft;
import org.praxis.people.OfficeId;
import org.praxis.people.OfficeKeeping;
import org.praxis.people.view.OfficeHours;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.NotOpen;
import org.praxis.web.page.Numbers;
import org.praxis.web.page.Viewer;
import org.praxis.web.problem.Texts;

/** One office: its clock, and when people work there. */
@Named
@RequestScoped
public class OfficePage {
  private static final long NEVER_SHOWN = -1;

  @Inject OfficeKeeping keeping;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject Viewer viewer;
  @Inject HttpServletRequest request;

  private OfficeHours office;

  public void load() {
    viewer.identify();
    if (!viewer.isOfficeKeeper()) {
      throw new NotOpen();
    }
    OfficeId id = address.id(OfficeId::new);
    office = keeping.office(id);
    attempt.pressed(
        "save",
        button -> {
          keeping.change(id, draft());
          return "/people/offices?done=officeChanged";
        });
  }

  private OfficeDraft draft() {
    return new OfficeDraft(
        request.getParameter("zone"),
        request.getParameter("opens"),
        request.getParameter("closes"),
        chosen(),
        sentVersion());
  }

  private Set<DayOfWeek> chosen() {
    Set<DayOfWeek> chosen = EnumSet.noneOf(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (request.getParameterValues("days") != null
          && List.of(request.getParameterValues("days")).contains(day.name())) {
        chosen.add(day);
      }
    }
    return chosen;
  }

  private long sentVersion() {
    String sent = request.getParameter("version");
    if (sent == null) {
      return office.version();
    }
    Integer version = Numbers.whole(sent);
    return version == null ? NEVER_SHOWN : version;
  }

  /** Whether somebody changed it since the reader began; what they send next replaces that. */
  public boolean isOvertaken() {
    return attempt.isRefused() && sentVersion() != office.version();
  }

  /** That the reader began with, until they are shown how it is now. */
  public long getVersion() {
    return isOvertaken() ? office.version() : sentVersion();
  }

  /** The working days as they are now. */
  public String getDaysNow() {
    return office.days().stream().map(this::name).collect(Collectors.joining(", "));
  }

  public OfficeHours getOffice() {
    return office;
  }

  /** As typed in a form that was refused, or else as it is. */
  public String getZone() {
    return typed("zone", office.zone() == null ? "" : office.zone().getId());
  }

  public String getOpens() {
    return typed("opens", office.opens().toString());
  }

  public String getCloses() {
    return typed("closes", office.closes().toString());
  }

  public boolean isChosen(DayOfWeek day) {
    return (attempt.isRefused() ? chosen() : office.days()).contains(day);
  }

  private String typed(String parameter, String now) {
    String typed = request.getParameter(parameter);
    return typed == null ? now : typed;
  }

  public List<String> getZones() {
    return keeping.zones();
  }

  public DayOfWeek[] getDays() {
    return DayOfWeek.values();
  }

  public String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL_STANDALONE, viewer.getLocale());
  }

  private String text(String key) {
    return Texts.of(key, viewer.getLocale(), viewer.getZone());
  }
}
