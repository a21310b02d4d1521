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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.communities.CommunityRole;
import org.praxis.communities.Discovering;
import org.praxis.communities.JoinNote;
import org.praxis.communities.Joining;
import org.praxis.communities.MemberKeeping;
import org.praxis.communities.RequestId;
import org.praxis.communities.view.CommunityRow;
import org.praxis.communities.view.MemberRow;
import org.praxis.communities.view.RequestRow;
import org.praxis.people.PersonId;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.Page;
import org.praxis.web.api.Paging;

/** Who belongs to a community, and who wants to. */
@Path("communities")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Communities")
public class MembersResource {
  @Inject Joining joining;
  @Inject MemberKeeping keeping;
  @Inject Discovering discovering;

  /**
   * As what somebody belongs.
   *
   * @param role null means a member like others
   */
  public record MemberRole(CommunityRole role) {}

  /**
   * What is decided on a request.
   *
   * @param admit whether they come in
   * @param text why not, for whoever asked
   */
  public record Answer(Boolean admit, String text) {}

  @GET
  @Path("{slug}/members")
  @Operation(
      summary =
          "Who belongs, those who look after it first; with role those of one role. For whoever may read there.")
  public Page<MemberRow> members(
      @PathParam("slug") String slug,
      @QueryParam("role") CommunityRole role,
      @BeanParam Paging paging) {
    return keeping.members(slug, role, paging.request());
  }

  @POST
  @Path("{slug}/members")
  @Operation(
      summary =
          "Join an open community. Joining again changes nothing; where one asks to join, it says so.")
  @APIResponse(responseCode = "200", description = "The community, now joined.")
  public CommunityRow join(@PathParam("slug") String slug) {
    joining.join(slug);
    return discovering.brief(slug);
  }

  @DELETE
  @Path("{slug}/members/me")
  @Operation(summary = "Leave.")
  public void leave(@PathParam("slug") String slug) {
    joining.leave(slug);
  }

  @PUT
  @Path("{slug}/members/{person}")
  @Operation(
      summary =
          "Make somebody a member, for owner and moderators; with role MODERATOR, EXPERT or MEMBER as what, for the"
              + " owner.")
  public void put(
      @PathParam("slug") String slug, @PathParam("person") PersonId person, MemberRole member) {
    keeping.add(slug, person);
    if (member != null && member.role() != null) {
      keeping.become(slug, person, member.role());
    }
  }

  @DELETE
  @Path("{slug}/members/{person}")
  @Operation(summary = "End a membership. For owner and moderators.")
  public void remove(@PathParam("slug") String slug, @PathParam("person") PersonId person) {
    keeping.remove(slug, person);
  }

  @GET
  @Path("{slug}/requests")
  @Operation(summary = "Who asked to join and waits, the longest first. For owner and moderators.")
  public Page<RequestRow> requests(@PathParam("slug") String slug, @BeanParam Paging paging) {
    return keeping.requests(slug, paging.request());
  }

  @POST
  @Path("{slug}/requests")
  @Operation(
      summary = "Ask to join, with a word to those who decide. Asking again changes nothing.")
  public void ask(@PathParam("slug") String slug, JoinNote note) {
    joining.ask(slug, note == null ? new JoinNote(null) : note);
  }

  @DELETE
  @Path("{slug}/requests/me")
  @Operation(summary = "Take back what you asked.")
  public void withdraw(@PathParam("slug") String slug) {
    joining.withdraw(slug);
  }

  @POST
  @Path("{slug}/requests/{id}/answer")
  @Operation(
      summary =
          "Let somebody in who asked, or do not, with a word why. 409 says that it does not wait any more. For owner"
              + " and moderators.")
  public void answer(@PathParam("slug") String slug, @PathParam("id") RequestId id, Answer answer) {
    if (answer == null || answer.admit() == null) {
      throw new InvalidInput("admit", "platform.constraint.NotNull");
    }
    if (answer.admit()) {
      keeping.admit(slug, id);
    } else {
      keeping.decline(slug, id, new JoinNote(answer.text()));
    }
  }
}
