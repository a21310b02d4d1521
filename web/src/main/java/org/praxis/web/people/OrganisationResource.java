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
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.people.DepartmentId;
import org.praxis.people.OfficeDraft;
import org.praxis.people.OfficeId;
import org.praxis.people.OfficeKeeping;
import org.praxis.people.Organisation;
import org.praxis.people.view.DepartmentRow;
import org.praxis.people.view.OfficeHours;
import org.praxis.platform.Page;
import org.praxis.web.api.Paging;

/** Departments and offices. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class OrganisationResource {
  @Inject Organisation organisation;
  @Inject OfficeKeeping keeping;

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
}
