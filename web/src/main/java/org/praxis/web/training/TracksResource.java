package org.praxis.web.training;

import jakarta.inject.Inject;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.platform.Page;
import org.praxis.training.Enrolling;
import org.praxis.training.MyLearning;
import org.praxis.training.TrackCatalogue;
import org.praxis.training.TrackDesign;
import org.praxis.training.TrackDraft;
import org.praxis.training.view.EditionChanges;
import org.praxis.training.view.EditionRow;
import org.praxis.training.view.EnrolmentRow;
import org.praxis.training.view.TrackRow;
import org.praxis.training.view.TrackView;
import org.praxis.web.api.Paging;

/** The catalogue of tracks. */
@Path("training/tracks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Training")
public class TracksResource {
  @Inject TrackCatalogue catalogue;
  @Inject TrackDesign design;
  @Inject Enrolling enrolling;
  @Inject MyLearning learning;
  @Context UriInfo uri;

  @GET
  @Operation(summary = "All tracks, by title.")
  public Page<TrackRow> list(@BeanParam Paging paging) {
    return catalogue.tracks(paging.request());
  }

  @POST
  @Operation(summary = "Make a track and publish its first edition, in one go. For trainers.")
  @APIResponseSchema(
      value = TrackView.class,
      responseCode = "201",
      responseDescription = "Published; Location is its address.")
  public Response publish(TrackDraft draft) {
    design.publish(draft);
    return Response.created(uri.getAbsolutePathBuilder().path(draft.slug()).build())
        .entity(catalogue.track(draft.slug()))
        .build();
  }

  @GET
  @Path("{slug}")
  @Operation(
      summary =
          "A track with its stages and steps in the edition that I am on, or else in the current one, and how far I am.")
  public TrackView show(@PathParam("slug") String slug) {
    return catalogue.track(slug);
  }

  @GET
  @Path("{slug}/editions")
  @Operation(summary = "All editions of a track, the newest first.")
  public List<EditionRow> editions(@PathParam("slug") String slug) {
    return catalogue.editions(slug);
  }

  @GET
  @Path("{slug}/editions/{edition}/changes")
  @Operation(summary = "What is different in the current edition from this one.")
  public EditionChanges changes(@PathParam("slug") String slug, @PathParam("edition") int edition) {
    return catalogue.changes(slug, edition);
  }

  @POST
  @Path("{slug}/enrolments")
  @Operation(summary = "Enrol. Enrolling again returns the enrolment that there is.")
  @APIResponse(responseCode = "200", description = "My enrolment.")
  public EnrolmentRow enrol(@PathParam("slug") String slug) {
    return learning.enrolment(enrolling.enrol(slug));
  }
}
