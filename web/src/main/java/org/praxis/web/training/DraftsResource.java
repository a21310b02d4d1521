package org.praxis.web.training;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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
import org.praxis.training.Drafting;
import org.praxis.training.view.DraftRow;
import org.praxis.training.view.TrackDraftView;
import org.praxis.web.api.Paging;

/** The tracks that somebody designs, and beginning one. */
@Path("training/drafts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Training")
public class DraftsResource {
  @Inject Drafting drafting;
  @Context UriInfo uri;

  /**
   * A track that is begun.
   *
   * @param from slug of the track of which it is a copy; null for an empty one
   * @param summary of an empty one
   * @param days from enrolment to the due date, of an empty one
   */
  public record Beginning(String slug, String title, String from, String summary, Integer days) {}

  @GET
  @Operation(summary = "The tracks that I design, what was worked on last first. For trainers.")
  public Page<DraftRow> drafts(@BeanParam Paging paging) {
    return drafting.drafts(paging.request());
  }

  @POST
  @Operation(
      summary =
          "Begin a track, empty or as a copy of another. Nobody else sees it until its first edition is published. For"
              + " trainers.")
  @APIResponseSchema(
      value = TrackDraftView.class,
      responseCode = "201",
      responseDescription = "Begun; Location is the draft's address.")
  public Response begin(Beginning beginning) {
    if (beginning == null) {
      throw new InvalidInput("slug", "platform.constraint.NotNull");
    }
    if (beginning.from() == null) {
      drafting.begin(beginning.slug(), beginning.title(), beginning.summary(), beginning.days());
    } else {
      drafting.copy(beginning.from(), beginning.slug(), beginning.title());
    }
    return Response.created(
            uri.getBaseUriBuilder().path("training/tracks/{slug}/draft").build(beginning.slug()))
        .entity(drafting.draft(beginning.slug()))
        .build();
  }
}
