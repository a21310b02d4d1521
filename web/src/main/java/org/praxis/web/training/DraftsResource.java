package org.praxis.web.training;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.Page;
import org.praxis.platform.validation.Slug;
import org.praxis.platform.validation.Written;
import org.praxis.training.Drafting;
import org.praxis.training.Templates;
import org.praxis.training.TrackDraft;
import org.praxis.training.TrackDraft.StepDraft;
import org.praxis.training.cowriting.Source;
import org.praxis.training.cowriting.TrackSources;
import org.praxis.training.view.DraftRow;
import org.praxis.training.view.TemplateRow;
import org.praxis.training.view.TrackDraftView;
import org.praxis.web.api.Paging;
import org.praxis.web.page.Viewer;

/** The tracks that somebody designs, and beginning one. */
@Path("training/drafts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Training")
public class DraftsResource {
  @Inject Drafting drafting;
  @Inject Templates templates;
  @Inject TrackSources sources;
  @Inject SourceSteps steps;
  @Inject Viewer viewer;
  @Context UriInfo uri;

  /**
   * A track that is begun.
   *
   * @param from slug of the track of which it is a copy; null for an empty one
   * @param summary needed unless it is a copy
   * @param days from enrolment to the due date; needed unless it is a copy
   * @param community slug of the community of which its steps are made; null for none
   * @param sources its guides and topics, in the order of the steps
   */
  public record Beginning(
      @Slug String slug,
      @Written(max = TrackDraft.LONGEST_TITLE) String title,
      String from,
      @Written(max = TrackDraft.LONGEST_SUMMARY, optional = true) String summary,
      @Min(1) @Max(TrackDraft.MOST_DAYS) Integer days,
      String community,
      List<Source> sources) {}

  @GET
  @Operation(summary = "The tracks that I design, what was worked on last first. For trainers.")
  public Page<DraftRow> drafts(@BeanParam Paging paging) {
    return drafting.drafts(paging.request());
  }

  @POST
  @Operation(
      summary =
          "Begin a track: empty, as a copy of another, or made of guides and topics of a community. A guide becomes a step"
              + " that leads to it, a topic one that is talked about there, in the order in which they are sent. A"
              + " summary and days, from enrolment to the due date, are needed unless it is a copy, which has the other's."
              + " Nobody else sees it until its first edition is published. For trainers.")
  @APIResponseSchema(
      value = TrackDraftView.class,
      responseCode = "201",
      responseDescription = "Begun; Location is the draft's address.")
  public Response begin(Beginning beginning) {
    if (beginning == null) {
      throw new InvalidInput("slug", "platform.constraint.NotNull");
    }
    if (beginning.from() == null) {
      drafting.begin(
          beginning.slug(),
          beginning.title(),
          beginning.summary(),
          beginning.days(),
          made(beginning));
    } else if (beginning.community() != null || beginning.sources() != null) {
      throw new InvalidInput("from", "training.sources.notBoth");
    } else {
      drafting.copy(beginning.from(), beginning.slug(), beginning.title());
    }
    return Response.created(
            uri.getBaseUriBuilder().path("training/tracks/{slug}/draft").build(beginning.slug()))
        .entity(drafting.draft(beginning.slug()))
        .build();
  }

  @GET
  @Path("templates")
  @Operation(
      summary = "Tracks from which trainers may begin theirs, by title; at most 100. For trainers.")
  public List<TemplateRow> templates() {
    return templates.templates();
  }

  @PUT
  @Path("{slug}/template")
  @Operation(
      summary =
          "Offer a track as a template: other trainers may begin from it, published or not. Again changes nothing. For"
              + " whoever looks after it.")
  public void offer(@PathParam("slug") String slug) {
    templates.offer(slug, true);
  }

  @DELETE
  @Path("{slug}/template")
  @Operation(
      summary =
          "It is no template any more; what was begun from it stays. For whoever looks after it.")
  public void withdraw(@PathParam("slug") String slug) {
    templates.offer(slug, false);
  }

  private List<StepDraft> made(Beginning beginning) {
    if (beginning.community() == null && beginning.sources() == null) {
      return List.of();
    }
    if (beginning.community() == null || beginning.sources() == null) {
      throw new InvalidInput(
          beginning.community() == null ? "community" : "sources", "platform.constraint.NotNull");
    }
    viewer.identify();
    return steps.of(sources.chosen(beginning.community(), beginning.sources()));
  }
}
