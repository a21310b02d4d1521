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
import org.praxis.training.assigning.Extending;
import org.praxis.training.assigning.ExtensionAnswer;
import org.praxis.training.assigning.ExtensionId;
import org.praxis.training.assigning.view.ExtensionRow;
import org.praxis.web.api.Paging;

/** Requests for more time. */
@Path("training/extensions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Training")
public class ExtensionsResource {
  @Inject Extending extending;

  @GET
  @Operation(
      summary =
          "Requests for more time that wait for my answer: of whom I lead; for HR and administrators, of everybody.")
  public Page<ExtensionRow> list(@BeanParam Paging paging) {
    return extending.waiting(paging.request());
  }

  @GET
  @Path("{id}")
  @Operation(summary = "A request for more time that I asked, or may answer.")
  public ExtensionRow show(@PathParam("id") ExtensionId id) {
    return extending.extension(id);
  }

  @POST
  @Path("{id}/answer")
  @Operation(summary = "Give more time, or decline it with a reason.")
  public ExtensionRow answer(@PathParam("id") ExtensionId id, ExtensionAnswer answer) {
    extending.answer(id, answer);
    return extending.extension(id);
  }
}
