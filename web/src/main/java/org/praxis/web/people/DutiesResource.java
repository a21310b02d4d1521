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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.people.PersonId;
import org.praxis.people.Succession;
import org.praxis.people.SuccessorDraft;
import org.praxis.people.duty.DutyId;
import org.praxis.people.duty.DutyKeeping;
import org.praxis.people.duty.HandOver;
import org.praxis.people.duty.view.DutyRow;
import org.praxis.people.duty.view.DutyView;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.Page;
import org.praxis.web.api.Paging;

/** Who looks after what, and who does once they have left. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class DutiesResource {
  @Inject DutyKeeping keeping;
  @Inject Succession succession;

  /**
   * @param person null where nobody is named
   */
  public record Successor(PersonChip person) {}

  @GET
  @Path("duties/vacant")
  @Operation(
      summary =
          "Communities and tracks that nobody looks after since their owner left. For HR and administrators.")
  public Page<DutyRow> vacant(@BeanParam Paging paging) {
    return keeping.vacant(paging.request());
  }

  @GET
  @Path("duties/{id}")
  @Operation(summary = "A duty: what is looked after, by whom, and who may follow.")
  public DutyView duty(@PathParam("id") DutyId id) {
    return keeping.duty(id);
  }

  @PUT
  @Path("duties/{id}/holder")
  @Operation(
      summary =
          "Hand a duty over to a colleague, who is told. For whoever has it, HR and administrators.")
  public DutyView handOver(@PathParam("id") DutyId id, HandOver handOver) {
    keeping.handOver(id, handOver);
    return keeping.duty(id);
  }

  @GET
  @Path("people/{id}/duties")
  @Operation(summary = "What a colleague looks after.")
  public List<DutyRow> of(@PathParam("id") PersonId person) {
    return keeping.of(person);
  }

  @GET
  @Path("me/successor")
  @Operation(summary = "Who takes over what I look after, once I have left.")
  public Successor mine() {
    return new Successor(succession.mine().orElse(null));
  }

  @PUT
  @Path("me/successor")
  @Operation(summary = "Name my successor, or with null nobody.")
  public Successor name(SuccessorDraft successor) {
    succession.name(successor);
    return mine();
  }

  @GET
  @Path("people/{id}/successor")
  @Operation(summary = "Whom a colleague is followed by. For HR and administrators.")
  public Successor successorOf(@PathParam("id") PersonId person) {
    return new Successor(succession.of(person).orElse(null));
  }

  @PUT
  @Path("people/{id}/successor")
  @Operation(summary = "Name a colleague's successor. For HR and administrators.")
  public Successor name(@PathParam("id") PersonId person, SuccessorDraft successor) {
    succession.nameFor(person, successor);
    return successorOf(person);
  }
}
