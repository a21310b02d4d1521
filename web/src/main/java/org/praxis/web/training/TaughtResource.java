package org.praxis.web.training;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.platform.Page;
import org.praxis.training.overview.CockpitReading;
import org.praxis.training.overview.MessageId;
import org.praxis.training.overview.MessageReading;
import org.praxis.training.overview.view.MessageView;
import org.praxis.training.overview.view.TaughtTrack;
import org.praxis.web.api.Paging;

/** Tracks that somebody looks after, and what was written to their learners. */
@Path("training")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Training")
public class TaughtResource {
  @Inject CockpitReading reading;
  @Inject MessageReading messages;

  @GET
  @Path("cockpits")
  @Operation(summary = "The tracks that I look after, and how their learners are.")
  public Page<TaughtTrack> tracks(@BeanParam Paging paging) {
    return reading.tracks(paging.request());
  }

  @GET
  @Path("messages/{id}")
  @Operation(
      summary =
          "What who looks after a track wrote to its learners. For those to whom it was written, and who wrote it.")
  public MessageView message(@PathParam("id") MessageId id) {
    return messages.message(id);
  }
}
