package org.praxis.web.people;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.people.duty.DutyId;
import org.praxis.people.duty.DutyKeeping;
import org.praxis.people.duty.HandOver;
import org.praxis.people.duty.view.DutyRow;
import org.praxis.people.duty.view.DutyView;
import org.praxis.platform.Page;
import org.praxis.web.api.Paging;

/** Who looks after what. */
@Path("duties")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class DutiesResource {
  @Inject DutyKeeping keeping;

  @GET
  @Path("vacant")
  @Operation(
      summary =
          "Communities and tracks that nobody looks after since their owner left. For HR and administrators.")
  public Page<DutyRow> vacant(@BeanParam Paging paging) {
    return keeping.vacant(paging.request());
  }

  @GET
  @Path("{id}")
  @Operation(summary = "A duty: what is looked after, by whom, and who may follow.")
  public DutyView duty(@PathParam("id") DutyId id) {
    return keeping.duty(id);
  }

  @PUT
  @Path("{id}/holder")
  @Operation(
      summary =
          "Hand a duty over to a colleague, who is told. For whoever has it, HR and administrators.")
  public DutyView handOver(@PathParam("id") DutyId id, HandOver handOver) {
    keeping.handOver(id, handOver);
    return keeping.duty(id);
  }
}
