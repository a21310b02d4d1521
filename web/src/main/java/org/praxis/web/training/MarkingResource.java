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
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.platform.Page;
import org.praxis.training.StepId;
import org.praxis.training.marking.MarkDraft;
import org.praxis.training.marking.Marking;
import org.praxis.training.marking.MarkingFilter;
import org.praxis.training.marking.MarkingQueue;
import org.praxis.training.marking.WorkId;
import org.praxis.training.marking.view.LeaseView;
import org.praxis.training.marking.view.MarkingView;
import org.praxis.training.marking.view.QueueRow;
import org.praxis.training.marking.view.QueueStep;
import org.praxis.web.api.Paging;

/** What waits for me to be marked, and marking it. */
@Path("training/marking")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Training")
public class MarkingResource {
  @Inject MarkingQueue queue;
  @Inject Marking marking;

  @GET
  @Operation(
      summary =
          "What waits for me to be marked, over all tracks, what has waited longest first; of one track, of one step,"
              + " or what has waited for so many days.")
  public Page<QueueRow> list(
      @QueryParam("track") String track,
      @QueryParam("step") StepId step,
      @QueryParam("days") Integer days,
      @BeanParam Paging paging) {
    return queue.queue(new MarkingFilter(track, step, days), paging.request());
  }

  @GET
  @Path("steps")
  @Operation(summary = "Of which steps something waits for me, and how much.")
  public List<QueueStep> steps() {
    return queue.steps();
  }

  @GET
  @Path("{work}")
  @Operation(summary = "Work with its rubric, all that was handed in of it, and what was said.")
  public MarkingView show(@PathParam("work") WorkId work) {
    return marking.work(work);
  }

  @PUT
  @Path("{work}/claim")
  @Operation(
      summary =
          "Take it, or have it for longer; for ten minutes nobody else can mark it. Nothing is sent with it.")
  public LeaseView claim(@PathParam("work") WorkId work) {
    return marking.claim(work);
  }

  @DELETE
  @Path("{work}/claim")
  @Operation(summary = "Give it back.")
  public void release(@PathParam("work") WorkId work) {
    marking.release(work);
  }

  @POST
  @Path("{work}/marks")
  @Operation(
      summary =
          "Mark what was handed in: it passes, or comes back with a message. Levels are numbered from 1, as the rubric"
              + " has them.")
  public MarkingView mark(@PathParam("work") WorkId work, MarkDraft mark) {
    marking.mark(work, mark);
    return marking.work(work);
  }

  @POST
  @Path("{work}/corrections")
  @Operation(
      summary =
          "Correct the last mark, with a reason; both stay. Of what had passed the step is to be done again, unless the"
              + " track is finished: a certificate that was issued stays.")
  public MarkingView correct(@PathParam("work") WorkId work, MarkDraft mark) {
    marking.correct(work, mark);
    return marking.work(work);
  }

  @POST
  @Path("{work}/attempts")
  @Operation(summary = "Let the learner hand it in once more than the assignment says.")
  public MarkingView another(@PathParam("work") WorkId work) {
    marking.allowAnother(work);
    return marking.work(work);
  }
}
