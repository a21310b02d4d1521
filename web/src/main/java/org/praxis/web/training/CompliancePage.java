package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.praxis.people.audience.AudienceId;
import org.praxis.platform.PageRequest;
import org.praxis.training.overview.ComplianceQuery;
import org.praxis.training.overview.ComplianceReading;
import org.praxis.training.overview.ComplianceSort;
import org.praxis.training.overview.Standing;
import org.praxis.training.overview.view.CompliancePerson;
import org.praxis.training.overview.view.ComplianceTrack;
import org.praxis.training.overview.view.ComplianceView;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Days;
import org.praxis.web.people.AudienceChoices;

/**
 * How an audience stood with each track as of a day; with a track in the address, who stood how.
 */
@Named
@RequestScoped
public class CompliancePage {
  @Inject ComplianceReading reading;
  @Inject AudienceChoices audiences;
  @Inject TeamDoor door;
  @Inject Words words;
  @Inject CompanyTime time;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject HttpServletRequest request;

  private ComplianceView view;
  private ComplianceTrack track;

  public void load() {
    door.expectCompliance();
    PageRequest page = address.page();
    // A day that cannot be meant shows today, and says so at the field.
    attempt.look(() -> read(query(), page));
    if (view == null && track == null) {
      read(new ComplianceQuery(audience(), null), page);
    }
  }

  private void read(ComplianceQuery query, PageRequest page) {
    if (address.isOfOne()) {
      track = reading.track(address.part(), query, getStanding(), page);
    } else {
      view = reading.compliance(query, getSort(), page);
    }
  }

  private ComplianceQuery query() {
    LocalDate on =
        Days.dayOrNone("on", request.getParameter("on"), "training.overview.compliance.day");
    return new ComplianceQuery(audience(), on);
  }

  private AudienceId audience() {
    String typed = request.getParameter("audience");
    return typed == null || typed.isEmpty() ? null : Address.id(typed, AudienceId::new);
  }

  public int getParts() {
    return address.isOfOne() ? 1 : 0;
  }

  /** Null where one track is shown. */
  public ComplianceView getView() {
    return view;
  }

  /** Null where all tracks are shown. */
  public ComplianceTrack getTrack() {
    return track;
  }

  public ComplianceSort getSort() {
    ComplianceSort sort =
        CockpitFilters.choice(ComplianceSort.values(), request.getParameter("sort"));
    return sort == null ? ComplianceSort.TITLE : sort;
  }

  public List<ComplianceSort> getSorts() {
    return Arrays.asList(ComplianceSort.values());
  }

  public Standing getStanding() {
    return CockpitFilters.choice(Standing.values(), request.getParameter("status"));
  }

  public List<Standing> getStandings() {
    return Arrays.asList(Standing.values());
  }

  public String standing(Standing standing) {
    return words.of(Words.standing(standing));
  }

  /** Name of the state that is shown: the same as the person sees. */
  public String state(CompliancePerson row) {
    Instant at = view == null ? track.at() : view.at();
    return Words.state(row.standing(), row.begun(), Words.isSoon(row.due(), at));
  }

  /** As of when this is, by the clock by which its day ended. */
  public String getMoment() {
    return time.exact(view == null ? track.at() : view.at());
  }

  public String getAudience() {
    return request.getParameter("audience");
  }

  public List<SelectItem> getAudiences() {
    List<SelectItem> items = new ArrayList<>();
    items.add(new SelectItem("", words.of("training.compliance.everybody")));
    items.addAll(audiences.numbered());
    return items;
  }

  /** As it was typed, or the day that is shown. */
  public String getOn() {
    String typed = request.getParameter("on");
    LocalDate shown = view == null ? track.on() : view.on();
    return typed == null || typed.isBlank() ? shown.toString() : typed;
  }

  /** The same of whom and when, for links and files. */
  public String query(String status) {
    return "?on="
        + (view == null ? track.on() : view.on())
        + (getAudience() == null ? "" : "&audience=" + Address.encode(getAudience()))
        + (status == null || status.isEmpty() ? "" : "&status=" + status);
  }
}
