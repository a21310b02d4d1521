package org.praxis.web.communities;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
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

  @GET
  @Operation(
      summary =
          "What I reported, the latest first, each with what became of it. Of what I do not read (any more) the title is"
              + " left out.")
  public Page<OwnReport> list(@BeanParam Paging paging) {
    return reporting.mine(paging.request());
  }
}
