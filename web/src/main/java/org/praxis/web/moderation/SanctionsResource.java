package org.praxis.web.moderation;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.moderation.Lifting;
import org.praxis.moderation.SanctionDraft;
import org.praxis.moderation.SanctionId;
import org.praxis.moderation.Sanctioning;
import org.praxis.moderation.view.MemberFile;
import org.praxis.moderation.view.SanctionView;
import org.praxis.people.PersonId;

/** Sanctions, and what they rest on. */
@Path("moderation")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Moderation")
public class SanctionsResource {
  @Inject Sanctioning sanctioning;

  @GET
  @Path("communities/{slug}/members/{person}")
  @Operation(
      summary =
          "How somebody has fared in a community: what was decided against them, how often of late, and what they are"
              + " under. A proposal is for a person to decide. For moderators.")
  public MemberFile member(@PathParam("slug") String slug, @PathParam("person") PersonId person) {
    return sanctioning.member(slug, person);
  }

  @POST
  @Path("sanctions")
  @Operation(
      summary =
          "Impose a WARNING, SLOW (one contribution in so many minutes), MUTE (none in the community) or SUSPENSION (none"
              + " anywhere; for moderators of the company). It rests on a decision that can be appealed against; the"
              + " person is told. For moderators.")
  public SanctionView impose(SanctionDraft draft) {
    return sanctioning.impose(draft);
  }

  @POST
  @Path("sanctions/{id}/lifting")
  @Operation(
      summary = "End one before its time, with a reason; the person is told. For moderators.")
  public SanctionView lift(@PathParam("id") SanctionId id, Lifting lifting) {
    return sanctioning.lift(id, lifting);
  }
}
