package org.praxis.web.training.quiz;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.training.EnrolmentId;
import org.praxis.training.QuizAllowing;
import org.praxis.training.QuizInsight;
import org.praxis.training.StepId;
import org.praxis.training.quiz.view.AnalysisRow;
import org.praxis.training.quiz.view.AnalysisView;
import org.praxis.training.view.SpentQuizList;
import org.praxis.web.api.Csv;

/** What answers tell of a track's quizzes. */
@Path("training/tracks/{slug}/quizzes/{step}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Training")
public class QuizAnalysisResource {
  @Inject QuizInsight insight;
  @Inject QuizAllowing allowing;

  @GET
  @Path("spent")
  @Operation(
      summary =
          "Who has used all sittings of a step's quiz and not passed it; the longest ago first, 50 at most, and"
              + " whether there are more. For whoever designs the track.")
  public SpentQuizList spent(@PathParam("slug") String slug, @PathParam("step") StepId step) {
    return allowing.spent(slug, step);
  }

  @POST
  @Path("spent/{enrolment}/sittings")
  @Operation(
      summary =
          "Let a learner who has used all sittings begin one more, and tell them. Where they may begin one anyway,"
              + " nothing changes. Answers with who has used all now. For whoever designs the track.")
  public SpentQuizList another(
      @PathParam("slug") String slug,
      @PathParam("step") StepId step,
      @PathParam("enrolment") EnrolmentId enrolment) {
    allowing.allowAnother(slug, step, enrolment);
    return allowing.spent(slug, step);
  }

  @GET
  @Path("analysis")
  @Operation(
      summary =
          "How difficult the questions of a step's quiz are and how well they discriminate, by first sittings in all"
              + " editions. For whoever designs the track.")
  public AnalysisView analysis(
      @PathParam("slug") String slug,
      @PathParam("step")
          @Parameter(description = "The step's identity, as the track shows it; not its number.")
          StepId step) {
    return insight.analysis(slug, step);
  }

  @GET
  @Path("analysis.csv")
  @Produces("text/csv")
  @Operation(summary = "The same as comma-separated values. For whoever designs the track.")
  @APIResponse(
      responseCode = "200",
      description = "The first line names the columns.",
      content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
  public Response csv(
      @PathParam("slug") String slug,
      @PathParam("step")
          @Parameter(description = "The step's identity, as the track shows it; not its number.")
          StepId step) {
    Csv csv =
        new Csv(
            "question",
            "wording",
            "name",
            "kind",
            "asked",
            "blank",
            "facility",
            "discrimination",
            "verdict");
    for (AnalysisRow row : insight.analysis(slug, step).rows()) {
      csv.add(
          row.question(),
          row.wording(),
          row.called(),
          row.kind(),
          row.asked(),
          row.blank(),
          row.facility(),
          row.discrimination(),
          row.verdict());
    }
    return Response.ok(csv.text(), Csv.TYPE)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"praxis-quiz-%s.csv\"".formatted(step))
        .build();
  }
}
