package org.praxis.web.training;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.Page;
import org.praxis.platform.validation.Written;
import org.praxis.training.marking.AskingToSign;
import org.praxis.training.marking.SignOffId;
import org.praxis.training.marking.Signing;
import org.praxis.training.marking.view.SignOffRow;
import org.praxis.web.api.Paging;

/** What I am asked to sign, and what I asked. */
@Path("training/sign-offs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Training")
public class SignOffsResource {
  @Inject Signing signing;
  @Inject AskingToSign asking;

  /** Why something is not signed. */
  public record SignOffDeclining(@Written(max = Signing.LONGEST_REASON) String reason) {}

  @GET
  @Operation(summary = "What waits for me to sign, what has waited longest first.")
  public Page<SignOffRow> list(@BeanParam Paging paging) {
    return signing.waiting(paging.request());
  }

  @GET
  @Path("{id}")
  @Operation(summary = "A request to me, or of mine.")
  public SignOffRow show(@PathParam("id") SignOffId id) {
    return signing.request(id);
  }

  @DELETE
  @Path("{id}")
  @Operation(summary = "Take back a request of mine that waits.")
  public SignOffRow withdraw(@PathParam("id") SignOffId id) {
    asking.withdraw(id);
    return signing.request(id);
  }

  @POST
  @Path("{id}/signature")
  @Operation(summary = "Sign it: the learner's step is done.")
  public SignOffRow sign(@PathParam("id") SignOffId id) {
    signing.sign(id);
    return signing.request(id);
  }

  @POST
  @Path("{id}/refusal")
  @Operation(summary = "Do not sign it, and say why; the learner may ask again.")
  public SignOffRow decline(@PathParam("id") SignOffId id, SignOffDeclining declining) {
    if (declining == null) {
      throw new InvalidInput("reason", "platform.constraint.NotNull");
    }
    signing.decline(id, declining.reason());
    return signing.request(id);
  }
}
