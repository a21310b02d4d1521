package org.praxis.web.training;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.platform.Page;
import org.praxis.training.assigning.AssignmentId;
import org.praxis.training.assigning.Extending;
import org.praxis.training.assigning.ExtensionDraft;
import org.praxis.training.assigning.MyAssignments;
import org.praxis.training.assigning.view.AssignmentRow;
import org.praxis.training.assigning.view.ExtensionRow;
import org.praxis.training.assigning.view.WhyView;
import org.praxis.web.api.Paging;

/** What is assigned to me, and why something is assigned to somebody. */
@Path("me/assignments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Training")
public class MyAssignmentsResource {
  @Inject MyAssignments mine;
  @Inject Extending extending;

  @GET
  @Operation(
      summary =
          "What is assigned to me, each track once: of several rules what presses most, and how many others there are, which its"
              + " trail names. What is due first comes first.")
  public Page<AssignmentRow> list(@BeanParam Paging paging) {
    return mine.assignments(paging.request());
  }

  @GET
  @Path("{id}/trail")
  @Operation(
      summary =
          "Why something is assigned, why by then, and why somebody stands so: which rule, what happened, who and when."
              + " For whose it is, who leads them, and who may assign the track.")
  public WhyView why(@PathParam("id") AssignmentId id) {
    return mine.why(id);
  }

  @POST
  @Path("{id}/extensions")
  @Operation(summary = "Ask for more time. Whoever leads me answers, or HR.")
  public ExtensionRow ask(@PathParam("id") AssignmentId id, ExtensionDraft draft) {
    return extending.extension(extending.ask(id, draft));
  }
}
