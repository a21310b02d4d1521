package org.praxis.web.training;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.communities.attachment.AttachmentId;
import org.praxis.platform.InvalidInput;
import org.praxis.training.StepId;
import org.praxis.training.media.StepFileDraft;
import org.praxis.training.media.StepFileUse;
import org.praxis.training.media.StepMedia;
import org.praxis.training.media.view.StepFileList;

/** The images and films in what a step of a draft says. */
@Path("training/tracks/{slug}/draft/steps/{id}/files")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Training")
public class StepFilesResource {
  @Inject StepMedia media;
  @Context UriInfo uri;

  /** What is said about a file beside its bytes. */
  public static class About {
    @Parameter(description = "What the file is for.")
    @QueryParam("use")
    StepFileUse use;

    @Parameter(description = "What an image shows, for whoever does not see it.")
    @QueryParam("alt")
    String alt;

    @Parameter(description = "True of an image that says nothing of its own, in place of alt.")
    @QueryParam("decorative")
    boolean decorative;

    @Parameter(description = "A film's title.")
    @QueryParam("title")
    String title;

    @Parameter(description = "The film that captions are for.")
    @QueryParam("video")
    AttachmentId video;

    @Parameter(description = "The language of captions, as BCP 47 names it.")
    @QueryParam("language")
    String language;

    StepFileDraft draft() {
      return new StepFileDraft(use, alt, decorative, title, video, language);
    }
  }

  @GET
  @Operation(
      summary =
          "The images and films that stand in the step's text, these with their captions. For whoever designs the track.")
  public StepFileList files(@PathParam("slug") String slug, @PathParam("id") StepId id) {
    return media.files(slug, id);
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @Operation(
      summary =
          "Upload an image, a film (MP4 with H.264, or WebM) or captions (WebVTT): its bytes are the body. It is put at"
              + " the end of the step's text, captions to their film. A film without captions is not published.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponseSchema(
      value = StepFileList.class,
      responseCode = "201",
      responseDescription = "Taken; Location is where the file can be read.")
  public Response add(
      @PathParam("slug") String slug,
      @PathParam("id") StepId id,
      @QueryParam("version") @Parameter(required = true) Long version,
      @QueryParam("name") String name,
      @BeanParam About about,
      InputStream content) {
    AttachmentId file = media.add(slug, version(version), id, about.draft(), name, content);
    return Response.created(uri.getBaseUri().resolve("/communities/attachment/" + file))
        .entity(media.files(slug, id))
        .build();
  }

  @DELETE
  @Path("{file}")
  @Operation(
      summary =
          "Take an image, a film or captions out of the step's text. Editions that show it keep it.")
  public StepFileList remove(
      @PathParam("slug") String slug,
      @PathParam("id") StepId id,
      @PathParam("file") AttachmentId file,
      @QueryParam("version") @Parameter(required = true) Long version) {
    media.remove(slug, version(version), id, file);
    return media.files(slug, id);
  }

  private static long version(Long version) {
    if (version == null) {
      throw new InvalidInput("version", "platform.constraint.NotNull");
    }
    return version;
  }
}
