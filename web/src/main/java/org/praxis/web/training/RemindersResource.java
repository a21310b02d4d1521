package org.praxis.web.training;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.platform.InvalidInput;
import org.praxis.training.reminding.ReminderDraft;
import org.praxis.training.reminding.ReminderKeeping;
import org.praxis.training.reminding.view.ReminderPlanView;
import org.praxis.training.reminding.view.ReminderPreview;
import org.praxis.web.problem.Renamed;

/** When people are reminded of what is assigned to them. */
@Path("training/reminders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Training")
public class RemindersResource {
  private static final String WHO = " For HR and administrators.";

  @Inject ReminderKeeping keeping;

  /**
   * Another edition.
   *
   * @param edition that was read
   */
  public record ReminderSetting(@NotNull Integer edition, @NotNull ReminderDraft plan) {}

  @GET
  @Operation(
      summary =
          "When people are reminded of what is assigned to them; edition 0 is proposed, and nobody is reminded."
              + WHO)
  public ReminderPlanView show() {
    return keeping.plan();
  }

  @PUT
  @Operation(summary = "Set when people are reminded, as another edition." + WHO)
  public ReminderPlanView set(ReminderSetting setting) {
    if (setting == null || setting.edition() == null) {
      throw new InvalidInput("edition", "platform.constraint.NotNull");
    }
    if (setting.plan() == null) {
      throw new InvalidInput("plan", "platform.constraint.NotNull");
    }
    Renamed.within("plan", () -> keeping.set(setting.plan(), setting.edition()));
    return keeping.plan();
  }

  @POST
  @Path("preview")
  @Operation(
      summary =
          "How many would have been reminded in the last 30 days, if it had been set so: nobody where on is"
              + " false. Changes nothing."
              + WHO)
  public ReminderPreview preview(ReminderDraft draft) {
    return keeping.preview(draft);
  }
}
