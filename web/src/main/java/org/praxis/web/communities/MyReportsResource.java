package org.praxis.web.communities;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.moderation.AppealDraft;
import org.praxis.moderation.ReportAppealing;
import org.praxis.moderation.ReportId;
import org.praxis.moderation.Reporting;
import org.praxis.moderation.view.OwnReport;
import org.praxis.platform.Page;
import org.praxis.web.api.Paging;

/** What I reported, and what became of it. */
@Path("me/reports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Moderation")
public class MyReportsResource {
  @Inject Reporting reporting;
  @Inject ReportAppealing appealing;

  @GET
  @Operation(
      summary =
          "What I reported, the latest first, each with what became of it. Of what I do not read (any more) the title is"
              + " left out.")
  public Page<OwnReport> list(@BeanParam Paging paging) {
    return reporting.mine(paging.request());
  }

  @GET
  @Path("{id}")
  @Operation(
      summary =
          "One of them: what became of it, until when I can appeal where the text stays, and what came of my appeal.")
  public OwnReport show(@PathParam("id") ReportId id) {
    return appealing.one(id);
  }

  @POST
  @Path("{id}/appeal")
  @Operation(
      summary =
          "Ask another moderator whether it is right that the text stays, once and within 20 days. 409 where I have, the"
              + " days are over, or I do not read the text any more.")
  public OwnReport appeal(@PathParam("id") ReportId id, AppealDraft draft) {
    return appealing.appeal(id, draft);
  }
}
