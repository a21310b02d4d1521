package org.praxis.web.communities;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.communities.CharterAmendment;
import org.praxis.communities.Chartering;
import org.praxis.communities.SettingsDraft;
import org.praxis.communities.Settling;
import org.praxis.communities.view.SettingsView;
import org.praxis.moderation.CharterDraft;
import org.praxis.moderation.view.CharterEdition;
import org.praxis.moderation.view.CharterView;

/** How a community is set up: its settings and its charter. */
@Path("communities")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Communities")
public class CharterResource {
  @Inject Settling settling;
  @Inject Chartering chartering;

  /** That one has read an edition. */
  public record Acknowledgement(Integer edition) {}

  @GET
  @Path("{slug}/settings")
  @Operation(summary = "How the community is set up. For its owner.")
  public SettingsView settings(@PathParam("slug") String slug) {
    return settling.settings(slug);
  }

  @PUT
  @Path("{slug}/settings")
  @Operation(
      summary =
          "Change name, access (OPEN, BY_REQUEST, PRIVATE) and the audience that belongs to it. Send back the version"
              + " that you read. For its owner.")
  public SettingsView settle(@PathParam("slug") String slug, SettingsDraft draft) {
    settling.settle(slug, draft);
    return settling.settings(slug);
  }

  @PUT
  @Path("{slug}/archive")
  @Operation(summary = "Archive: from now on it is read and not written in. For its owner.")
  public void archive(@PathParam("slug") String slug) {
    settling.archive(slug);
  }

  @DELETE
  @Path("{slug}/archive")
  @Operation(summary = "Restore, so that members write there again. For its owner.")
  public void restore(@PathParam("slug") String slug) {
    settling.restore(slug);
  }

  @GET
  @Path("{slug}/charter")
  @Operation(summary = "The charter in force.")
  public CharterView charter(@PathParam("slug") String slug) {
    return chartering.charter(slug);
  }

  @GET
  @Path("{slug}/charter/draft")
  @Operation(
      summary =
          "The charter in force as it is written, with the terms that hold a contribution. For its owner.")
  public CharterDraft draft(@PathParam("slug") String slug) {
    return chartering.draft(slug);
  }

  @POST
  @Path("{slug}/charter")
  @Operation(
      summary =
          "Put a new edition in force. Send back the edition that you read; 409 says that there is a newer one. For"
              + " its owner.")
  public CharterView amend(@PathParam("slug") String slug, CharterAmendment amendment) {
    return chartering.amend(slug, amendment);
  }

  @GET
  @Path("{slug}/charter/editions")
  @Operation(
      summary = "All editions, the newest first, with how many have said that they read each.")
  public List<CharterEdition> editions(@PathParam("slug") String slug) {
    return chartering.history(slug);
  }

  @GET
  @Path("{slug}/charter/editions/{edition}")
  @Operation(summary = "One edition as it was.")
  public CharterView edition(@PathParam("slug") String slug, @PathParam("edition") int edition) {
    return chartering.edition(slug, edition);
  }

  @POST
  @Path("{slug}/charter/acknowledgements")
  @Operation(
      summary =
          "Say that you have read the charter. Send the edition that you read; 409 says that another is in force.")
  public void acknowledge(@PathParam("slug") String slug, Acknowledgement acknowledgement) {
    chartering.acknowledge(slug, acknowledgement == null ? null : acknowledgement.edition());
  }
}
