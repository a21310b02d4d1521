package org.praxis.web.moderation;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.moderation.AppealClaiming;
import org.praxis.moderation.AppealHandling;
import org.praxis.moderation.AppealId;
import org.praxis.moderation.AppealRuling;
import org.praxis.moderation.DecisionPreviewing;
import org.praxis.moderation.UnmaskDraft;
import org.praxis.moderation.Unmasking;
import org.praxis.moderation.view.AnswerPreview;
import org.praxis.moderation.view.AppealFile;
import org.praxis.moderation.view.AppealItem;
import org.praxis.moderation.view.ClaimView;
import org.praxis.platform.Page;
import org.praxis.web.api.Paging;

/** Appeals against decisions of other moderators. */
@Path("moderation/appeals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Moderation")
public class AppealsResource {
  @Inject AppealHandling handling;
  @Inject AppealClaiming claiming;
  @Inject Unmasking unmasking;
  @Inject DecisionPreviewing previewing;

  @GET
  @Operation(
      summary =
          "Appeals that wait and that I may answer, the first due first: none of my own, none against what I decided, and"
              + " none about what I wrote or reported. For moderators and administrators.")
  public Page<AppealItem> list(@BeanParam Paging paging) {
    return handling.waiting(paging.request());
  }

  @GET
  @Path("{id}")
  @Operation(
      summary =
          "An appeal with the text as it was decided on, the decision and the reasons of whoever appeals; of a report that was"
              + " dismissed, with the text as others read it now. 403 where I decided, or reported it. For moderators and"
              + " administrators.")
  public AppealFile show(@PathParam("id") AppealId id) {
    return handling.read(id);
  }

  @POST
  @Path("{id}/claim")
  @Operation(
      summary =
          "Take an appeal for ten minutes, or for ten more: nobody else can answer meanwhile. 409 tells who has it until"
              + " when. For moderators and administrators.")
  public ClaimView claim(@PathParam("id") AppealId id) {
    return claiming.claim(id);
  }

  @DELETE
  @Path("{id}/claim")
  @Operation(summary = "Give an appeal back that I had taken. For moderators and administrators.")
  public void release(@PathParam("id") AppealId id) {
    claiming.release(id);
  }

  @POST
  @Path("{id}/unmask")
  @Operation(
      summary =
          "Where I am to answer without names: see those of this appeal's case, for a reason that the audit log keeps. For"
              + " moderators and administrators.")
  public void unmask(@PathParam("id") AppealId id, UnmaskDraft draft) {
    unmasking.unmask(id, draft);
  }

  @POST
  @Path("{id}/preview")
  @Operation(
      summary =
          "What whoever appealed would read of an answer, and of a removal the text's author, with the placeholders of its"
              + " message filled. Nothing is answered or kept. For moderators and administrators.")
  public AnswerPreview preview(@PathParam("id") AppealId id, AppealRuling ruling) {
    return previewing.of(id, ruling);
  }

  @POST
  @Path("{id}/answer")
  @Operation(
      summary =
          "Say once whether the decision stands, and why: UPHELD or OVERTURNED, which puts back everything that it took."
              + " Where a report was dismissed, OVERTURNED removes the text by a clause and with a word to its author; without a"
              + " removal where others do not read it any more. Send back the version that you read; 409 tells who was first. For moderators and administrators.")
  public AppealFile answer(@PathParam("id") AppealId id, AppealRuling ruling) {
    return handling.answer(id, ruling);
  }
}
