package org.praxis.web.communities;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.communities.guides.GuideEdit;
import org.praxis.communities.guides.GuideEditing;
import org.praxis.communities.guides.GuideId;
import org.praxis.communities.guides.GuideKeeping;
import org.praxis.communities.guides.GuideRating;
import org.praxis.communities.guides.GuideReading;
import org.praxis.communities.guides.KeepingDraft;
import org.praxis.communities.guides.view.GuideRow;
import org.praxis.communities.guides.view.GuideSent;
import org.praxis.communities.guides.view.GuideView;
import org.praxis.people.PersonId;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.Page;
import org.praxis.web.api.Paging;

/** Guides: reading, changing and keeping them true. */
@Path("guides")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Guides")
public class GuidesResource {
  @Inject GuideReading reading;
  @Inject GuideEditing editing;
  @Inject GuideKeeping keeping;
  @Inject GuideRating rating;

  /** Whether a guide was useful. */
  public record Said(Boolean useful) {}

  @GET
  @Operation(summary = "Published guides in which all the words are found, the closest first.")
  public Page<GuideRow> withWords(@QueryParam("q") String words, @BeanParam Paging paging) {
    return reading.withWords(words, paging.request());
  }

  @GET
  @Path("{id}")
  @Operation(summary = "A guide with its contents, who wrote it, and what it was made from.")
  public GuideView show(@PathParam("id") GuideId id) {
    return reading.guide(id);
  }

  @PUT
  @Path("{id}")
  @Operation(
      summary =
          "Change a guide. Send back the revision that you read; 409 says that readers see another by now. The state"
              + " tells whether the change is published or held. For its owner, co-authors and moderators.")
  public GuideSent edit(@PathParam("id") GuideId id, GuideEdit edit) {
    return editing.edit(id, edit);
  }

  @POST
  @Path("{id}/confirmations")
  @Operation(
      summary =
          "Say that the guide is still right; from now on it counts as such for its time. For those who write it.")
  public GuideView confirm(@PathParam("id") GuideId id) {
    keeping.confirm(id);
    return reading.guide(id);
  }

  @PUT
  @Path("{id}/usefulness")
  @Operation(summary = "Say whether the guide was useful to you. Saying it again replaces it.")
  public GuideView say(@PathParam("id") GuideId id, Said said) {
    if (said == null || said.useful() == null) {
      throw new InvalidInput("useful", "platform.constraint.NotNull");
    }
    rating.say(id, said.useful());
    return reading.guide(id);
  }

  @DELETE
  @Path("{id}/usefulness")
  @Operation(summary = "Take back whether it was useful.")
  public void takeBack(@PathParam("id") GuideId id) {
    rating.takeBack(id);
  }

  @PUT
  @Path("{id}/co-authors/{person}")
  @Operation(summary = "Let a member write the guide. For its owner and moderators.")
  public void add(@PathParam("id") GuideId id, @PathParam("person") PersonId person) {
    keeping.add(id, person);
  }

  @DELETE
  @Path("{id}/co-authors/{person}")
  @Operation(
      summary = "From now on they propose changes like others. For its owner and moderators.")
  public void remove(@PathParam("id") GuideId id, @PathParam("person") PersonId person) {
    keeping.remove(id, person);
  }

  @PUT
  @Path("{id}/keeping")
  @Operation(
      summary =
          "Say who owns the guide and for how many days it counts as right. Send back the version that you read. For"
              + " its owner and moderators.")
  public GuideView keep(@PathParam("id") GuideId id, KeepingDraft draft) {
    keeping.keep(id, draft);
    return reading.guide(id);
  }
}
