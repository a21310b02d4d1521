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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.communities.guides.Acceptance;
import org.praxis.communities.guides.ChangeProposing;
import org.praxis.communities.guides.ChangeReview;
import org.praxis.communities.guides.CommentDraft;
import org.praxis.communities.guides.ProposalAnswer;
import org.praxis.communities.guides.ProposalDraft;
import org.praxis.communities.guides.ProposalId;
import org.praxis.communities.guides.ProposalReading;
import org.praxis.communities.guides.view.GuideSent;
import org.praxis.communities.guides.view.ProposalView;
import org.praxis.platform.InvalidInput;

/** Proposed changes of guides, and answering them. */
@Path("guide-proposals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Guides")
public class ProposalsResource {
  @Inject ProposalReading reading;
  @Inject ChangeProposing proposing;
  @Inject ChangeReview review;

  /**
   * A proposed change, sent anew.
   *
   * @param revision of the guide that it was written from
   * @param version of the proposal that was read
   */
  public record Anew(String title, String text, String why, Integer revision, Long version) {}

  @GET
  @Path("{id}")
  @Operation(
      summary =
          "A proposed change, with where it collides with the guide. For whoever proposed it and those who write the"
              + " guide.")
  public ProposalView show(@PathParam("id") ProposalId id) {
    return reading.one(id);
  }

  @PUT
  @Path("{id}")
  @Operation(
      summary =
          "Send your proposed change anew, while it waits or after it came back. Send back the version that you read.")
  public ProposalView revise(@PathParam("id") ProposalId id, Anew anew) {
    if (anew == null) {
      throw new InvalidInput("text", "platform.constraint.NotNull");
    }
    proposing.revise(
        id,
        new ProposalDraft(anew.title(), anew.text(), anew.why(), anew.revision()),
        anew.version());
    return reading.one(id);
  }

  @DELETE
  @Path("{id}")
  @Operation(summary = "Take your proposed change back.")
  public void withdraw(@PathParam("id") ProposalId id) {
    proposing.withdraw(id);
  }

  @POST
  @Path("{id}/comments")
  @Operation(
      summary =
          "Say something on a proposed change. For whoever proposed it and those who write the guide.")
  public ProposalView comment(@PathParam("id") ProposalId id, CommentDraft draft) {
    review.comment(id, draft);
    return reading.one(id);
  }

  @POST
  @Path("{id}/acceptance")
  @Operation(
      summary =
          "Take the change into the guide. Where the guide has moved on, the two are brought together; 409 says that"
              + " they collide: then send the text as it shall read, with the revision that you read. For those who"
              + " write the guide.")
  public GuideSent accept(@PathParam("id") ProposalId id, Acceptance acceptance) {
    return review.accept(id, acceptance);
  }

  @POST
  @Path("{id}/return")
  @Operation(
      summary = "Give the change back with a word what to change. For those who write the guide.")
  public ProposalView giveBack(@PathParam("id") ProposalId id, ProposalAnswer answer) {
    review.giveBack(id, answer);
    return reading.one(id);
  }

  @POST
  @Path("{id}/rejection")
  @Operation(summary = "Do not take the change, with a word why. For those who write the guide.")
  public ProposalView reject(@PathParam("id") ProposalId id, ProposalAnswer answer) {
    review.reject(id, answer);
    return reading.one(id);
  }
}
