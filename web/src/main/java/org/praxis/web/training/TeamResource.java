package org.praxis.web.training;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.training.overview.TeamReach;
import org.praxis.training.overview.TeamReading;
import org.praxis.training.overview.view.TeamView;
import org.praxis.web.api.Paging;

/** What is required of those whom I lead. */
@Path("me/team")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Training")
public class TeamResource {
  @Inject TeamReading reading;

  @GET
  @Operation(
      summary =
          "What is required of those whom I lead and how they stand, who is late first, and what waits for my answer. 404"
              + " where nobody reports to me.")
  public TeamView team(
      @QueryParam("reach")
          @Parameter(description = "DIRECT: who reports to me; LINE: and whoever reports to these.")
          TeamReach reach,
      @BeanParam Paging paging) {
    return reading.team(reach, paging.request());
  }
}
