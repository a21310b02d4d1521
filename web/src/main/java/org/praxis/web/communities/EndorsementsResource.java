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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.communities.ContributionId;
import org.praxis.communities.EndorsementReading;
import org.praxis.communities.Endorsing;
import org.praxis.communities.Quoting;
import org.praxis.communities.Sentence;
import org.praxis.communities.view.EndorsementList;
import org.praxis.communities.view.Submitted;
import org.praxis.web.api.Paging;

/** What colleagues say of a topic or a reply, and taking it up. */
@Path("contributions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Communities")
public class EndorsementsResource {
  @Inject Endorsing endorsing;
  @Inject EndorsementReading reading;
  @Inject Quoting quoting;

  /**
   * A text as a quote.
   *
   * @param text in Markdown
   */
  public record Quote(String text) {}

  @GET
  @Path("{id}/endorsements")
  @Operation(
      summary = "Whom a topic or reply helped, and what those say who applied it, a page of both.")
  public EndorsementList endorsements(
      @PathParam("id") ContributionId id, @BeanParam Paging paging) {
    return reading.of(id, paging.request());
  }

  @PUT
  @Path("{id}/helped")
  @Operation(summary = "Say that it helped you. Once, and not of your own.")
  public void helped(@PathParam("id") ContributionId id) {
    endorsing.helped(id);
  }

  @DELETE
  @Path("{id}/helped")
  @Operation(summary = "Take back that it helped you.")
  public void helpedNot(@PathParam("id") ContributionId id) {
    endorsing.helpedNot(id);
  }

  @POST
  @Path("{id}/applied")
  @Operation(
      summary =
          "Say in a sentence how you applied it. For members, once, and not of your own; it is"
              + " screened as what is written here.")
  @APIResponseSchema(
      value = Submitted.class,
      responseCode = "201",
      responseDescription = "Published, or held for a moderator.")
  public Response applied(@PathParam("id") ContributionId id, Sentence sentence) {
    return Response.status(Response.Status.CREATED).entity(endorsing.applied(id, sentence)).build();
  }

  @DELETE
  @Path("{id}/applied")
  @Operation(summary = "Take back what you say who applied it.")
  public void appliedNot(@PathParam("id") ContributionId id) {
    endorsing.appliedNot(id);
  }

  @GET
  @Path("{id}/quote")
  @Operation(summary = "A topic's or reply's text as a quote, with a link to where it stands.")
  public Quote quote(@PathParam("id") ContributionId id) {
    return new Quote(quoting.quote(id));
  }
}
