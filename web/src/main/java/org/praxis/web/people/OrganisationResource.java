package org.praxis.web.people;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.people.DepartmentId;
import org.praxis.people.OfficeDraft;
import org.praxis.people.OfficeId;
import org.praxis.people.OfficeKeeping;
import org.praxis.people.Organisation;
import org.praxis.people.calendar.CalendarDraft;
import org.praxis.people.calendar.CalendarKeeping;
import org.praxis.people.calendar.view.OfficeCalendar;
import org.praxis.people.calendar.view.Region;
import org.praxis.people.view.DepartmentRow;
import org.praxis.people.view.OfficeHours;
import org.praxis.platform.Page;
import org.praxis.web.api.Paging;
import org.praxis.web.api.ProblemDocument;

/** Departments and offices. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class OrganisationResource {
  @Inject Organisation organisation;
  @Inject OfficeKeeping keeping;
  @Inject CalendarKeeping calendars;
  @Context HttpHeaders headers;

  @GET
  @Path("departments")
  @Operation(
      summary =
          "The departments at the top, or with under=<id> those directly below one, with everybody who works there.")
  public Page<DepartmentRow> departments(
      @QueryParam("under") DepartmentId under, @BeanParam Paging paging) {
    return organisation.departments(under, paging.request());
  }

  @GET
  @Path("offices")
  @Operation(summary = "All offices, by name.")
  public Page<OfficeHours> offices(@BeanParam Paging paging) {
    return keeping.offices(paging.request());
  }

  @GET
  @Path("offices/{id}")
  @Operation(summary = "An office: its clock, and when people work there.")
  public OfficeHours office(@PathParam("id") OfficeId id) {
    return keeping.office(id);
  }

  @PUT
  @Path("offices/{id}")
  @Operation(summary = "Change clock, hours and days of an office. For HR and administrators.")
  public OfficeHours change(@PathParam("id") OfficeId id, OfficeDraft draft) {
    keeping.change(id, draft);
    return keeping.office(id);
  }

  @GET
  @Path("offices/holiday-regions")
  @Operation(
      summary =
          "The countries that have public holidays, or with country=<code> the regions of one that have some of their own.")
  public List<Region> holidayRegions(@QueryParam("country") String country) {
    return country == null
        ? calendars.countries(language())
        : calendars.regions(country.toLowerCase(Locale.ROOT), language());
  }

  @GET
  @Path("offices/{id}/calendar")
  @Operation(
      summary =
          "When an office does not work: whose public holidays it keeps, its own closing days, and what is closed within"
              + " a year.")
  public OfficeCalendar calendar(@PathParam("id") OfficeId id) {
    return calendars.calendar(id, language());
  }

  @PUT
  @Path("offices/{id}/calendar")
  @Operation(
      summary =
          "Change holidays and closing days of an office. What waits for moderators who count by it is due anew. For HR and"
              + " administrators.")
  public OfficeCalendar change(@PathParam("id") OfficeId id, CalendarDraft draft) {
    calendars.change(id, draft);
    return calendars.calendar(id, language());
  }

  private Locale language() {
    return ProblemDocument.language(ProblemDocument.accepted(headers));
  }
}
