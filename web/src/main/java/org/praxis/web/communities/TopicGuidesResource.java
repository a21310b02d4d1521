package org.praxis.web.communities;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.communities.ContributionId;
import org.praxis.communities.guides.GuideReading;
import org.praxis.communities.guides.GuideStarting;
import org.praxis.communities.guides.view.GuideBeginning;
import org.praxis.communities.guides.view.GuideLink;

/** Guides that are made from topics. */
@Path("topics")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Guides")
public class TopicGuidesResource {
  @Inject GuideReading reading;
  @Inject GuideStarting starting;

  @GET
  @Path("{id}/guides")
  @Operation(summary = "Guides that were made from the topic.")
  public List<GuideLink> guides(@PathParam("id") ContributionId topic) {
    return reading.madeFrom(topic);
  }

  @GET
  @Path("{id}/guide-draft")
  @Operation(
      summary =
          "What a guide from the topic would begin with: its text and the accepted answer. For members.")
  public GuideBeginning draft(@PathParam("id") ContributionId topic) {
    return starting.from(topic);
  }
}
