package org.praxis.web.training.quiz;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.platform.validation.Written;
import org.praxis.training.quiz.BankDraft;
import org.praxis.training.quiz.BankId;
import org.praxis.training.quiz.BankKeeping;
import org.praxis.training.quiz.BankQuestionDraft;
import org.praxis.training.quiz.BankReading;
import org.praxis.training.quiz.GiftDraft;
import org.praxis.training.quiz.GiftImport;
import org.praxis.training.quiz.ItemAnalysis;
import org.praxis.training.quiz.gift.GiftReader;
import org.praxis.training.quiz.view.AnalysisView;
import org.praxis.training.quiz.view.BankQuestionView;
import org.praxis.training.quiz.view.BankRow;
import org.praxis.training.quiz.view.BankView;
import org.praxis.training.quiz.view.GiftView;
import org.praxis.web.api.Paging;
import org.praxis.web.problem.Renamed;

/** Banks of questions. */
@Path("training/banks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Training")
public class BanksResource {
  private static final GiftReader.TrueFalse USUAL = new GiftReader.TrueFalse("True", "False");

  private static final Set<String> BESIDE = Set.of("version");

  @Inject BankReading reading;
  @Inject BankKeeping keeping;
  @Inject GiftImport importing;
  @Inject ItemAnalysis analysis;
  @Context UriInfo uri;

  /**
   * A bank as it is from now on.
   *
   * @param version that was read
   */
  public record BankChange(@NotNull Long version, @NotNull BankDraft bank) {}

  /**
   * A file in GIFT.
   *
   * @param rightOnes whether those that can be taken are, where others cannot
   * @param yes what the right answer to a true-false question is called; null for True
   * @param no what its other answer is called; null for False
   */
  public record GiftFile(
      @Written(max = GiftDraft.LONGEST) String text, Boolean rightOnes, String yes, String no) {}

  @GET
  @Operation(summary = "The banks that I may draw from, my own first. For trainers.")
  public Page<BankRow> list(@BeanParam Paging paging) {
    return reading.banks(paging.request());
  }

  @POST
  @Operation(summary = "Begin a bank. For trainers.")
  @APIResponseSchema(
      value = BankView.class,
      responseCode = "201",
      responseDescription = "Begun; Location is its address.")
  public Response begin(BankDraft draft) {
    BankId id = keeping.begin(draft);
    return Response.created(uri.getAbsolutePathBuilder().path(id.toString()).build())
        .entity(reading.bank(id, null, PageRequest.first()))
        .build();
  }

  @GET
  @Path("{id}")
  @Operation(summary = "A bank with a page of its questions. For trainers.")
  public BankView show(
      @PathParam("id") BankId id,
      @QueryParam("category") @Parameter(description = "Path of a category, with those below it.")
          String category,
      @BeanParam Paging paging) {
    return reading.bank(id, category, paging.request());
  }

  @PUT
  @Path("{id}")
  @Operation(summary = "Rename a bank, or share it with all trainers. For who keeps it.")
  public BankView change(@PathParam("id") BankId id, BankChange change) {
    if (change == null) {
      throw new InvalidInput("bank", "platform.constraint.NotNull");
    }
    if (change.bank() == null) {
      throw new InvalidInput("bank", "platform.constraint.NotNull");
    }
    Renamed.within("bank", BESIDE, () -> keeping.change(id, change.version(), change.bank()));
    return reading.bank(id, null, PageRequest.first());
  }

  @POST
  @Path("{id}/questions")
  @Operation(summary = "Write a question. For who keeps the bank.")
  @APIResponseSchema(
      value = BankQuestionView.class,
      responseCode = "201",
      responseDescription = "Written; Location is its address.")
  public Response write(@PathParam("id") BankId id, BankQuestionDraft draft) {
    BankQuestionView question = reading.question(keeping.write(id, draft));
    return Response.created(
            uri.getBaseUriBuilder().path("training/questions/{id}").build(question.id()))
        .entity(question)
        .build();
  }

  @GET
  @Path("{id}/gift")
  @Produces(MediaType.TEXT_PLAIN)
  @Operation(summary = "All questions of a bank in GIFT. For trainers.")
  @APIResponse(
      responseCode = "200",
      description = "A file in GIFT.",
      content = @Content(mediaType = "text/plain", schema = @Schema(implementation = String.class)))
  public Response export(@PathParam("id") BankId id) {
    return Response.ok(reading.gift(id), "text/plain;charset=UTF-8")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"praxis-questions-%s.txt\"".formatted(id))
        .build();
  }

  @POST
  @Path("{id}/gift")
  @Operation(
      summary =
          "Read a file in GIFT. Where one question is wrong nothing is taken, unless the right ones are asked for. For"
              + " who keeps the bank.")
  @APIResponse(responseCode = "200", description = "What became of each question.")
  public GiftView read(@PathParam("id") BankId id, GiftFile file) {
    if (file == null) {
      throw new InvalidInput("text", "platform.constraint.NotNull");
    }
    return importing.read(
        id,
        new GiftDraft(file.text(), file.rightOnes()),
        new GiftReader.TrueFalse(
            file.yes() == null ? USUAL.yes() : file.yes(),
            file.no() == null ? USUAL.no() : file.no()));
  }

  @GET
  @Path("{id}/analysis")
  @Operation(
      summary =
          "How difficult a bank's questions are and how well they discriminate, by first sittings wherever they were"
              + " asked. For trainers.")
  public AnalysisView analysis(@PathParam("id") BankId id) {
    return analysis.of(id);
  }
}
