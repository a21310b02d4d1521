package org.praxis.web.communities;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.communities.ContributionId;
import org.praxis.moderation.ReportDraft;
import org.praxis.moderation.Reporting;
import org.praxis.moderation.view.OwnReport;

/** Reporting what is published to the moderators of where it stands. */
@Path("contributions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Moderation")
public class ReportsResource {
  @Inject Reporting reporting;

  @POST
  @Path("{id}/reports")
  @Operation(
      summary =
          "Report a topic or a reply of somebody else: the clause of the charter, or with the policy GUIDELINES of the company's guidelines, that it goes against, or none for"
              + " something else, and a note. Moderators alone learn who did. Again while nobody has decided, it takes the"
              + " place of what was said before.")
  @APIResponseSchema(
      value = OwnReport.class,
      responseCode = "201",
      responseDescription = "Reported; my reports say what becomes of it.")
  public Response report(@PathParam("id") ContributionId id, ReportDraft draft) {
    return Response.status(Response.Status.CREATED)
        .entity(reporting.report(id.value(), draft))
        .build();
  }
}
