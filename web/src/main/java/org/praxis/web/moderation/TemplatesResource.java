package org.praxis.web.moderation;

import jakarta.inject.Inject;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.moderation.SpaceId;
import org.praxis.moderation.templates.TemplateDraft;
import org.praxis.moderation.templates.TemplateId;
import org.praxis.moderation.templates.TemplateKeeping;
import org.praxis.moderation.templates.view.TemplateView;

/** Templates for messages to authors. */
@Path("moderation/templates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Moderation")
public class TemplatesResource {
  private static final String WHOSE = "A community, by its id; without it, the whole company.";

  @Inject TemplateKeeping keeping;

  @GET
  @Operation(
      summary =
          "Templates for messages to authors: the whole company's, and with a community that one's too. For moderators.")
  public List<TemplateView> templates(
      @QueryParam("community") @Parameter(description = WHOSE) SpaceId community) {
    return community == null ? keeping.companys() : keeping.usable(community);
  }

  @POST
  @Operation(
      summary =
          "Add a template, with the placeholders {author}, {title}, {community}, {clause} (“clause 3 of the guidelines”),"
              + " {clauseNumber} and {clauseText}. A community's by whoever moderates it, the company's by administrators.")
  public TemplateView add(
      @QueryParam("community") @Parameter(description = WHOSE) SpaceId community,
      TemplateDraft draft) {
    return keeping.add(community, draft);
  }

  @PUT
  @Path("{id}")
  @Operation(
      summary =
          "Change a template; what was sent stays as it was. Send back the version that you read; 409 says that it was"
              + " changed meanwhile.")
  public TemplateView change(
      @PathParam("id") TemplateId id,
      @QueryParam("community") @Parameter(description = WHOSE) SpaceId community,
      TemplateDraft draft) {
    return keeping.change(community, id, draft);
  }

  @DELETE
  @Path("{id}")
  @Operation(
      summary =
          "Remove a template. Send back the version that you read; 409 says that it was changed meanwhile.")
  public void remove(
      @PathParam("id") TemplateId id,
      @QueryParam("community") @Parameter(description = WHOSE) SpaceId community,
      @QueryParam("version") Long version) {
    keeping.remove(community, id, version);
  }
}
