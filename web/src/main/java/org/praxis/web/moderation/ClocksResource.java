package org.praxis.web.moderation;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.communities.ClockKeeping;
import org.praxis.moderation.ClockDraft;
import org.praxis.moderation.view.ClockView;

/** By what clocks communities' moderators work. */
@Path("moderation/clocks/{slug}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Moderation")
public class ClocksResource {
  @Inject ClockKeeping keeping;

  @GET
  @Operation(
      summary =
          "By whose calendar a community counts, within how many working hours it decides, and when what came in now would"
              + " be due. For its moderators.")
  public ClockView clock(@PathParam("slug") String slug) {
    return keeping.clock(slug);
  }

  @PUT
  @Operation(summary = "Change that. What waits is due anew. For its owner.")
  public ClockView change(@PathParam("slug") String slug, ClockDraft draft) {
    return keeping.change(slug, draft);
  }
}
