package org.praxis.web.communities;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.communities.Recommending;
import org.praxis.communities.view.Recommendation;

/** Communities that may be for the reader. */
@Path("me/recommended-communities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Communities")
public class RecommendedResource {
  @Inject Recommending recommending;

  @GET
  @Operation(summary = "A few communities that may be for you, each with its reason.")
  public List<Recommendation> mine() {
    return recommending.mine();
  }
}
