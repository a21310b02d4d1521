package org.praxis.web.training;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
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
import org.praxis.platform.InvalidInput;
import org.praxis.platform.Page;
import org.praxis.platform.validation.Written;
import org.praxis.training.assigning.Exempting;
import org.praxis.training.assigning.ExemptionDraft;
import org.praxis.training.assigning.ExemptionId;
import org.praxis.training.assigning.view.ExemptionRow;
import org.praxis.web.api.Paging;

/** Who is exempt from what. */
@Path("training/exemptions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Training")
public class ExemptionsResource {
  private static final String WHO = " For HR and administrators, and trainers with their tracks.";

  @Inject Exempting exempting;
  @Context UriInfo uri;

  /**
   * Why an exemption is revoked.
   *
   * @param version that was read
   */
  public record Revocation(
      @NotNull Long version, @Written(max = Exempting.LONGEST_REASON) String reason) {}

  @GET
  @Operation(summary = "Exemptions: those that hold or will, then those that are over." + WHO)
  public Page<ExemptionRow> list(@BeanParam Paging paging) {
    return exempting.exemptions(paging.request());
  }

  @POST
  @Operation(
      summary =
          "Exempt somebody from a track, from a day on and until one, or until it is revoked."
              + WHO)
  @APIResponseSchema(
      value = ExemptionRow.class,
      responseCode = "201",
      responseDescription = "They are exempt; Location is its address.")
  public Response exempt(ExemptionDraft draft) {
    ExemptionId id = exempting.exempt(draft);
    return Response.created(uri.getAbsolutePathBuilder().path(id.toString()).build())
        .entity(exempting.exemption(id))
        .build();
  }

  @GET
  @Path("{id}")
  @Operation(summary = "An exemption." + WHO)
  public ExemptionRow show(@PathParam("id") ExemptionId id) {
    return exempting.exemption(id);
  }

  @POST
  @Path("{id}/revocation")
  @Operation(summary = "Revoke an exemption, with a reason: it is asked of them again." + WHO)
  public ExemptionRow revoke(@PathParam("id") ExemptionId id, Revocation revocation) {
    if (revocation == null) {
      throw new InvalidInput("reason", "platform.constraint.NotNull");
    }
    exempting.revoke(id, revocation.version(), revocation.reason());
    return exempting.exemption(id);
  }
}
