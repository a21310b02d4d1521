package org.praxis.web.people;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.people.audience.AudienceChange;
import org.praxis.people.audience.AudienceDesign;
import org.praxis.people.audience.AudienceDraft;
import org.praxis.people.audience.AudienceId;
import org.praxis.people.audience.AudienceReading;
import org.praxis.people.audience.RuleDraft;
import org.praxis.people.audience.RuleKind;
import org.praxis.people.audience.view.AudienceMember;
import org.praxis.people.audience.view.AudiencePreview;
import org.praxis.people.audience.view.AudienceRow;
import org.praxis.people.audience.view.AudienceView;
import org.praxis.people.audience.view.Choice;
import org.praxis.people.audience.view.NamedRule;
import org.praxis.people.audience.view.PreviewPages;
import org.praxis.platform.Page;
import org.praxis.web.api.Paging;
import org.praxis.web.api.ProblemDocument;

/** Audiences: rules over the directory's facts, and whom they find. */
@Path("audiences")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Audiences")
public class AudiencesResource {
  private static final String RULE =
      " A rule is one of: {\"all\":[…]}, {\"any\":[…]}, {\"not\":…}, {\"office\":id}, {\"department\":id,"
          + "\"below\":true}, {\"under\":person,\"everyone\":true}, {\"group\":id}, {\"title\":\"*lead*\"},"
          + " {\"language\":\"de\"}, {\"startedWithin\":days}, {\"startedAtLeast\":days}; at most six deep and"
          + " 100 lines, of which each group is one. below and everyone are true where nothing is said. GET"
          + " audiences/subjects lists what there is for office, department, group and language.";

  @Inject AudienceReading reading;
  @Inject AudienceDesign design;
  @Context HttpHeaders headers;
  @Context UriInfo uri;

  /**
   * In a list.
   *
   * @param words the rule as people would say it, in the language that is accepted
   */
  public record Listed(@JsonUnwrapped AudienceRow audience, String words) {}

  /**
   * By itself.
   *
   * @param words the rule as people would say it, in the language that is accepted
   */
  public record Shown(@JsonUnwrapped AudienceView audience, String words) {}

  @GET
  @Operation(summary = "Audiences by name. For HR, administrators and trainers.")
  public Page<Listed> list(@BeanParam Paging paging) {
    return reading
        .audiences(paging.request())
        .map(audience -> new Listed(audience, words(audience.named())));
  }

  @POST
  @Operation(summary = "Build an audience. For HR and administrators." + RULE)
  @APIResponseSchema(
      value = Shown.class,
      responseCode = "201",
      responseDescription = "Built, with its members; Location is its address.")
  public Response create(AudienceDraft draft) {
    AudienceId id = design.create(draft);
    return Response.created(uri.getAbsolutePathBuilder().path(id.toString()).build())
        .entity(show(id))
        .build();
  }

  @GET
  @Path("{id}")
  @Operation(summary = "An audience with its rule. For HR, administrators and trainers.")
  public Shown show(@PathParam("id") AudienceId id) {
    AudienceView audience = reading.audience(id);
    return new Shown(audience, words(audience.named()));
  }

  @PUT
  @Path("{id}")
  @Operation(summary = "Change name and rule; members follow at once. For HR and administrators.")
  public Shown change(@PathParam("id") AudienceId id, AudienceChange change) {
    design.change(id, change);
    return show(id);
  }

  @DELETE
  @Path("{id}")
  @Operation(
      summary =
          "Delete an audience that nothing goes by, as of the version that was shown."
              + " For HR and administrators.")
  @APIResponse(responseCode = "204", description = "It is gone.")
  public void delete(@PathParam("id") AudienceId id, @QueryParam("version") Long version) {
    design.delete(id, version);
  }

  @GET
  @Path("{id}/members")
  @Operation(summary = "Who belongs, by name. For HR, administrators and trainers.")
  public Page<AudienceMember> members(@PathParam("id") AudienceId id, @BeanParam Paging paging) {
    return reading.members(id, paging.request());
  }

  @POST
  @Path("preview")
  @Operation(
      summary =
          "Whom a rule would find, and, with the identity of an audience, who would join and leave it and what would"
              + " follow; nothing is changed. For HR and administrators.")
  @APIResponse(responseCode = "200", description = "Who would belong.")
  public AudiencePreview preview(RuleDraft draft, @BeanParam Paging paging) {
    return reading.preview(draft, PreviewPages.all(paging.request()));
  }

  @GET
  @Path("subjects")
  @Operation(
      summary =
          "What conditions can be about: the identities of offices, departments and groups, and the languages that"
              + " people have; of one kind, and with q in its name. For HR and administrators.")
  public Page<Choice> subjects(
      @QueryParam("kind")
          @Parameter(description = "OFFICE, DEPARTMENT, GROUP or LANGUAGE; all without it.")
          RuleKind kind,
      @QueryParam("q") String q,
      @BeanParam Paging paging) {
    return reading.choices(kind, q, paging.request());
  }

  private String words(NamedRule rule) {
    return new RuleWords(ProblemDocument.language(ProblemDocument.accepted(headers))).of(rule);
  }
}
