package org.praxis.web.training;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.platform.Page;
import org.praxis.training.transcript.EvidenceAnswer;
import org.praxis.training.transcript.EvidenceDraft;
import org.praxis.training.transcript.EvidenceId;
import org.praxis.training.transcript.EvidenceKeeping;
import org.praxis.training.transcript.view.EvidenceRow;
import org.praxis.web.api.Paging;

/** What people learnt elsewhere. */
@Path("training/evidence")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Training")
public class EvidenceResource {
  @Inject EvidenceKeeping keeping;
  @Context UriInfo uri;

  @GET
  @Operation(
      summary = "What waits for me to confirm it: of those whom I lead, and for HR of everybody.")
  public Page<EvidenceRow> waiting(@BeanParam Paging paging) {
    return keeping.waiting(paging.request());
  }

  @POST
  @Operation(
      summary = "Say that I learnt something elsewhere. Whoever leads me confirms it, or HR.")
  @APIResponseSchema(
      value = EvidenceRow.class,
      responseCode = "201",
      responseDescription = "It waits to be confirmed; Location is its address.")
  public Response add(EvidenceDraft draft) {
    EvidenceId id = keeping.add(draft);
    return Response.created(uri.getAbsolutePathBuilder().path(id.toString()).build())
        .entity(keeping.evidence(id))
        .build();
  }

  @GET
  @Path("{id}")
  @Operation(summary = "One of them. For whose it is, whoever leads them, and HR.")
  public EvidenceRow show(@PathParam("id") EvidenceId id) {
    return keeping.evidence(id);
  }

  @POST
  @Path("{id}/withdrawal")
  @Operation(summary = "Take back my own while it waits; it stays on record.")
  public EvidenceRow withdraw(@PathParam("id") EvidenceId id) {
    keeping.withdraw(id);
    return keeping.evidence(id);
  }

  @POST
  @Path("{id}/answer")
  @Operation(
      summary =
          "Confirm it, or decline it with a reason. For whoever leads them, and HR; nobody answers for themselves.")
  public EvidenceRow answer(@PathParam("id") EvidenceId id, EvidenceAnswer answer) {
    keeping.answer(id, answer);
    return keeping.evidence(id);
  }
}
