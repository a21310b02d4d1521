package org.praxis.web.training;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.platform.Page;
import org.praxis.training.demand.NeedAsking;
import org.praxis.training.demand.NeedDraft;
import org.praxis.training.demand.NeedFilter;
import org.praxis.training.demand.NeedId;
import org.praxis.training.demand.NeedReading;
import org.praxis.training.demand.NeedSort;
import org.praxis.training.demand.NeedState;
import org.praxis.training.demand.view.NeedOutlook;
import org.praxis.training.demand.view.NeedRow;
import org.praxis.training.demand.view.NeedView;
import org.praxis.web.api.Paging;

/** What colleagues need to learn. */
@Path("training/needs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Training")
public class NeedsResource {
  @Inject NeedAsking asking;
  @Inject NeedReading reading;
  @Context UriInfo uri;

  @GET
  @Operation(summary = "What colleagues need to learn.")
  public Page<NeedRow> list(
      @QueryParam("q") @Parameter(description = "Words that all stand in it.") String words,
      @QueryParam("mine") @Parameter(description = "Those alone that I asked for or second.")
          boolean mine,
      @QueryParam("status")
          @Parameter(description = "OPEN where nothing is said; REMOVED and MERGED have no list.")
          NeedState status,
      @QueryParam("sort") @Parameter(description = "WANTED where nothing is said.") NeedSort sort,
      @BeanParam Paging paging) {
    return reading.needs(new NeedFilter(words, mine, status, sort), paging.request());
  }

  @POST
  @Operation(
      summary =
          "Say what I need to learn. All colleagues read it; I am the first who wants it. What is asked for already is"
              + " refused and can be seconded.")
  @APIResponseSchema(
      value = NeedView.class,
      responseCode = "201",
      responseDescription = "Others can second it; Location is its address.")
  public Response ask(NeedDraft draft) {
    NeedId id = asking.ask(draft);
    return Response.created(uri.getAbsolutePathBuilder().path(id.toString()).build())
        .entity(reading.need(id))
        .build();
  }

  @GET
  @Path("alike")
  @Operation(
      summary =
          "What is there already for somebody who would ask for this: others of much the same words, tracks, and what"
              + " the rules say of the text. Nothing changes by it.")
  public NeedOutlook alike(
      @QueryParam("what") @Parameter(description = "What I would ask for.") String what,
      @QueryParam("why") @Parameter(description = "What I would say of why.") String why,
      @QueryParam("community") @Parameter(description = "Its address name.") String community) {
    return asking.look(new NeedDraft(what, why, community));
  }

  @GET
  @Path("{id}")
  @Operation(
      summary =
          "One of them, and what became of it. What was removed is shown to its author and to those who answer.")
  public NeedView show(@PathParam("id") NeedId id) {
    return reading.need(id);
  }

  @PUT
  @Path("{id}/voice")
  @Operation(summary = "Say that I want it as well. Saying so again changes nothing.")
  public NeedView second(@PathParam("id") NeedId id) {
    return reading.need(asking.second(id));
  }

  @DELETE
  @Path("{id}/voice")
  @Operation(
      summary = "Say that I do not want it any more. What nobody wants is not open any more.")
  public NeedView takeBack(@PathParam("id") NeedId id) {
    return reading.need(asking.takeBack(id));
  }
}
