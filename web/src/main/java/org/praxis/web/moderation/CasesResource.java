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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.communities.MoveTargets;
import org.praxis.communities.view.CommunityName;
import org.praxis.moderation.CaseClaiming;
import org.praxis.moderation.CaseEscalating;
import org.praxis.moderation.CaseId;
import org.praxis.moderation.CaseReview;
import org.praxis.moderation.DecidingTogether;
import org.praxis.moderation.DecisionPreviewing;
import org.praxis.moderation.DecisionUndoing;
import org.praxis.moderation.EscalationDraft;
import org.praxis.moderation.EscalationLevel;
import org.praxis.moderation.ManyRulings;
import org.praxis.moderation.Pressing;
import org.praxis.moderation.QueueFilter;
import org.praxis.moderation.Reason;
import org.praxis.moderation.Ruling;
import org.praxis.moderation.SpaceId;
import org.praxis.moderation.UnmaskDraft;
import org.praxis.moderation.Unmasking;
import org.praxis.moderation.rules.RuleId;
import org.praxis.moderation.view.CaseView;
import org.praxis.moderation.view.ClaimView;
import org.praxis.moderation.view.DecidedTogether;
import org.praxis.moderation.view.DecisionPreview;
import org.praxis.moderation.view.DecisionView;
import org.praxis.moderation.view.QueueItem;
import org.praxis.platform.Page;
import org.praxis.platform.content.ContentKind;
import org.praxis.web.api.Paging;

/** The moderators' queue. */
@Path("moderation/cases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Moderation")
public class CasesResource {
  @Inject CaseReview review;
  @Inject CaseClaiming claiming;
  @Inject DecisionUndoing undoing;
  @Inject CaseEscalating escalating;
  @Inject Unmasking unmasking;
  @Inject DecidingTogether together;
  @Inject DecisionPreviewing previewing;
  @Inject MoveTargets targets;

  @GET
  @Operation(
      summary =
          "Cases that wait for me, in the order in which they are to be decided, each with who has it to"
              + " themselves. For moderators.")
  public Page<QueueItem> queue(
      @QueryParam("community") @Parameter(description = "Where it stands, by its id.")
          SpaceId place,
      @QueryParam("kind") ContentKind kind,
      @QueryParam("reason") @Parameter(description = "One of those for which it waits.")
          Reason reason,
      @QueryParam("hours") @Parameter(description = "For how many it has waited at least.")
          Integer hours,
      @QueryParam("mine") @Parameter(description = "Whether only those that I have claimed.")
          boolean mine,
      @QueryParam("pressing")
          @Parameter(
              description = "LATE: what was to be decided before now. ESCALATED: what went up.")
          Pressing pressing,
      @QueryParam("rule") @Parameter(description = "That holds it, by its id.") RuleId rule,
      @BeanParam Paging paging) {
    return review.queue(
        new QueueFilter(place, kind, reason, hours, mine, pressing, rule), paging.request());
  }

  @GET
  @Path("{id}")
  @Operation(
      summary =
          "A case with the text, its thread, the author's standing, the charter and the company's guidelines. For moderators.")
  public CaseView show(@PathParam("id") CaseId id) {
    return review.open(id);
  }

  @POST
  @Path("{id}/claim")
  @Operation(
      summary =
          "Take a case for ten minutes, or for ten more: nobody else can decide meanwhile. 409 tells who has it until"
              + " when. For moderators.")
  public ClaimView claim(@PathParam("id") CaseId id) {
    return claiming.claim(id);
  }

  @DELETE
  @Path("{id}/claim")
  @Operation(summary = "Give a case back that I had taken. For moderators.")
  public void release(@PathParam("id") CaseId id) {
    claiming.release(id);
  }

  @POST
  @Path("{id}/unmask")
  @Operation(
      summary =
          "Where I am to decide without names: see those of this case, for a reason that the audit log keeps. For me alone;"
              + " nothing happens where they are shown. For moderators.")
  public void unmask(@PathParam("id") CaseId id, UnmaskDraft draft) {
    unmasking.unmask(id, draft);
  }

  /** To whom a case went. */
  public record Escalated(EscalationLevel to) {}

  @POST
  @Path("{id}/escalation")
  @Operation(
      summary =
          "Hand a case up, with a reason: to the owners of its community, from them to the company's moderators. They decide"
              + " then, and moderators of the community do not. For moderators.")
  public Escalated escalate(@PathParam("id") CaseId id, EscalationDraft draft) {
    return new Escalated(escalating.escalate(id, draft));
  }

  @POST
  @Path("{id}/decision")
  @Operation(
      summary =
          "Decide: APPROVE, EDIT with what others are to read, or RETURN (with comments on passages) and REJECT with a clause's number and a message. The number is one of the charter, or with the policy GUIDELINES of the company's guidelines. What is reported: KEEP with a"
              + " message to those who did, or REMOVE with clause and message; later RESTORE. Of either, a topic: LOCK with clause and message, which lets it stand and ends replies; MOVE, with to.place, the address name of another community that you look after, and to.confirmed=true where 409 asks for it. Of either, a reply: SPLIT, with to.title, and to.following for the replies that come after it. Send back the version that you"
              + " read; 409 tells who decided first, or who has the case. Takes effect after ten seconds in which it can"
              + " be undone, or atOnce. For moderators.")
  public DecisionView decide(@PathParam("id") CaseId id, Ruling ruling) {
    return review.decide(id, ruling);
  }

  @POST
  @Path("{id}/preview")
  @Operation(
      summary =
          "What the author would read of a decision, with the placeholders of its message filled. Nothing is decided or"
              + " kept. For moderators.")
  public DecisionPreview preview(@PathParam("id") CaseId id, Ruling ruling) {
    return previewing.of(id, ruling);
  }

  @GET
  @Path("{id}/targets")
  @Operation(
      summary =
          "The communities to which I may move what a case is about: those that I look after, the first 50 by name."
              + " For moderators.")
  public Page<CommunityName> targets(
      @PathParam("id") CaseId id,
      @QueryParam("q") @Parameter(description = "A part of the name.") String words) {
    return targets.of(words, review.open(id).content().summary().placeSlug());
  }

  @DELETE
  @Path("{id}/decision")
  @Operation(
      summary =
          "Undo what I decided within the last ten seconds: nobody has heard of it, and I have the case again. Answers"
              + " what I had decided. For moderators.")
  public DecisionView undo(@PathParam("id") CaseId id) {
    return undoing.undo(id);
  }

  @POST
  @Path("decisions")
  @Operation(
      summary =
          "Decide up to 100 cases with the same reason, each on the version that you read. Those that changed, are decided"
              + " or are somebody's are left and listed. For moderators.")
  public DecidedTogether decideMany(ManyRulings many) {
    return together.decide(many);
  }
}
