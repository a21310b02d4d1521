package org.praxis.web.training;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.validation.Written;
import org.praxis.training.Drafting;
import org.praxis.training.Learners;
import org.praxis.training.Publishing;
import org.praxis.training.StepId;
import org.praxis.training.TrackCatalogue;
import org.praxis.training.TrackDraft;
import org.praxis.training.view.PublicationView;
import org.praxis.training.view.TrackDraftView;
import org.praxis.training.view.TrackView;
import org.praxis.web.problem.Renamed;

/** A track's draft, and the editions that are made of it. */
@Path("training/tracks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Training")
public class TrackDraftsResource {
  private static final String NEEDED = "platform.constraint.NotNull";

  @Inject Drafting drafting;
  @Inject Publishing publishing;
  @Inject TrackCatalogue catalogue;

  /**
   * A draft as it is from now on.
   *
   * @param version that was read
   */
  public record DraftChange(@NotNull Long version, @NotNull TrackDraft draft) {}

  /**
   * A draft that says what an edition said.
   *
   * @param version that was read
   */
  public record Restoration(@NotNull Long version, @NotNull Integer edition) {}

  /**
   * An edition that is made of a draft.
   *
   * @param version of the draft that was read
   * @param note what changed, in a sentence; for learners
   * @param learners what becomes of those who are in progress
   * @param again which steps they do again although they have done them; where they move
   */
  public record Publication(
      @NotNull Long version,
      @Written(max = Publishing.LONGEST_NOTE, optional = true) String note,
      @NotNull Learners learners,
      Set<StepId> again) {}

  /** The edition that was made. */
  public record Published(Integer edition) {}

  @GET
  @Path("{slug}/draft")
  @Operation(
      summary =
          "The draft, with what is missing before it can be published; where nothing was changed, what the current"
              + " edition says. For whoever designs the track.")
  public TrackDraftView draft(@PathParam("slug") String slug) {
    return drafting.draft(slug);
  }

  @PUT
  @Path("{slug}/draft")
  @Operation(
      summary =
          "Replace the draft. Steps that keep their id are the same to learners who have done them. Send back the"
              + " version that you read; 409 says that there is a newer one.")
  public TrackDraftView save(@PathParam("slug") String slug, DraftChange change) {
    needed(change, "draft");
    needed(change.draft(), "draft");
    long version = version(change.version());
    Renamed.within("draft", () -> drafting.save(slug, version, change.draft()));
    return drafting.draft(slug);
  }

  @DELETE
  @Path("{slug}/draft")
  @Operation(
      summary =
          "Discard what was changed since the current edition; of a track without one, the track. Send the version that"
              + " you read.")
  public void discard(
      @PathParam("slug") String slug,
      @QueryParam("version") @Parameter(required = true) Long version) {
    drafting.discard(slug, version(version));
  }

  @PUT
  @Path("{slug}/draft/edition")
  @Operation(summary = "Let the draft say what an edition said. Publishes nothing.")
  public TrackDraftView restore(@PathParam("slug") String slug, Restoration restoration) {
    needed(restoration, "edition");
    needed(restoration.edition(), "edition");
    drafting.from(slug, version(restoration.version()), restoration.edition());
    return drafting.draft(slug);
  }

  @GET
  @Path("{slug}/draft/preview")
  @Operation(summary = "The draft as a learner would see it.")
  public TrackView preview(@PathParam("slug") String slug) {
    return catalogue.preview(slug);
  }

  @GET
  @Path("{slug}/draft/publication")
  @Operation(
      summary =
          "What publishing the draft would do: what is missing, what changes, and who is in progress on which edition.")
  public PublicationView publication(@PathParam("slug") String slug) {
    return publishing.preview(slug);
  }

  @POST
  @Path("{slug}/draft/publication")
  @Operation(
      summary =
          "Publish the draft as the track's next edition. STAY leaves those who are in progress on theirs; MOVE takes"
              + " them along with what they have done, but for the steps in again. Sent twice, it publishes once.")
  public Published publish(@PathParam("slug") String slug, Publication publication) {
    needed(publication, "version");
    return new Published(
        publishing.publish(
            slug,
            version(publication.version()),
            publication.note(),
            publication.learners(),
            publication.again() == null ? Set.of() : publication.again()));
  }

  private static long version(Long version) {
    needed(version, "version");
    return version;
  }

  private static void needed(Object sent, String field) {
    if (sent == null) {
      throw new InvalidInput(field, NEEDED);
    }
  }
}
