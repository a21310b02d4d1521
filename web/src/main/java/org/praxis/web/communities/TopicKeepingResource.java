package org.praxis.web.communities;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.communities.CloseNote;
import org.praxis.communities.ContributionId;
import org.praxis.communities.MergeDraft;
import org.praxis.communities.MoveDraft;
import org.praxis.communities.SlowDraft;
import org.praxis.communities.SplitDraft;
import org.praxis.communities.TopicKeeping;
import org.praxis.communities.TopicMoving;

/** What owner and moderators of a community do with its topics. */
@Path("topics")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Communities")
public class TopicKeepingResource {
  private static final String WHO = " For owner and moderators.";
  private static final String WIDER =
      " 409 asks for confirmed=true where other people would read it there, or some of its authors could not.";

  @Inject TopicKeeping keeping;
  @Inject TopicMoving moving;

  /** Where contributions stand now. */
  public record Moved(ContributionId topic) {}

  @PUT
  @Path("{id}/closing")
  @Operation(summary = "Close: nobody replies from now on. With a word why." + WHO)
  public void close(@PathParam("id") ContributionId id, CloseNote note) {
    keeping.close(id, note == null ? new CloseNote(null) : note);
  }

  @DELETE
  @Path("{id}/closing")
  @Operation(summary = "Open a closed topic again." + WHO)
  public void reopen(@PathParam("id") ContributionId id) {
    keeping.reopen(id);
  }

  @PUT
  @Path("{id}/pin")
  @Operation(summary = "Pin it above the others of its community, of which three can be." + WHO)
  public void pin(@PathParam("id") ContributionId id) {
    keeping.pin(id);
  }

  @DELETE
  @Path("{id}/pin")
  @Operation(summary = "Take it from above the others." + WHO)
  public void unpin(@PathParam("id") ContributionId id) {
    keeping.unpin(id);
  }

  @PUT
  @Path("{id}/pace")
  @Operation(summary = "Minutes that one person waits between two replies; null for none." + WHO)
  public void slow(@PathParam("id") ContributionId id, SlowDraft slow) {
    keeping.slow(id, slow);
  }

  @POST
  @Path("{id}/move")
  @Operation(
      summary = "Move to another community, whose owner or moderator you are as well." + WIDER)
  public Moved move(@PathParam("id") ContributionId id, MoveDraft draft) {
    moving.move(id, draft);
    return new Moved(id);
  }

  @POST
  @Path("{id}/merge")
  @Operation(
      summary =
          "Merge into another topic: its text becomes a reply there, with its replies under it, and an idea adds its votes to those"
              + " of another idea. Polls and announcements, and ideas into other kinds, are refused."
              + WIDER
              + WHO)
  public Moved merge(@PathParam("id") ContributionId id, MergeDraft draft) {
    moving.merge(id, draft);
    return new Moved(draft.into());
  }

  @POST
  @Path("{id}/split")
  @Operation(
      summary =
          "Make replies a topic of their own; the first opens it. What was merged is the topic again"
              + " that it was, of its own kind."
              + WHO)
  public Moved split(@PathParam("id") ContributionId id, SplitDraft draft) {
    return new Moved(moving.split(id, draft));
  }
}
