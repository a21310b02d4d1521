package org.praxis.web.moderation;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.moderation.OwnSanctions;
import org.praxis.moderation.view.SanctionView;

/** What I may not do for a while. */
@Path("me/sanctions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Moderation")
public class MySanctionsResource {
  @Inject OwnSanctions own;

  @GET
  @Operation(
      summary =
          "Sanctions against me, the latest first: what, where, why, by which clause and until when. Each rests on a"
              + " decision whose statement tells how to appeal.")
  public List<SanctionView> list() {
    return own.all();
  }
}
