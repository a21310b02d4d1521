package org.praxis.web.access;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.access.DirectoryInspection;
import org.praxis.access.SignInTestDraft;
import org.praxis.access.view.DirectoryRow;
import org.praxis.access.view.SignInTest;
import org.praxis.web.security.Identities;
import org.praxis.web.security.Origins;

/** The company's directories. */
@Path("directories")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
public class DirectoriesResource {
  @Inject DirectoryInspection inspection;
  @Inject Identities identities;
  @Inject Origins origins;
  @Context HttpServletRequest request;

  @GET
  @Operation(
      summary =
          "The directories in the order in which they are asked, and how each does at this moment; none where an"
              + " OpenID provider signs people in. For administrators.")
  public List<DirectoryRow> list() {
    return inspection.states();
  }

  @POST
  @Path("sign-in-tests")
  @Operation(
      summary =
          "What a sign-in with this name would find, step by step. The test is recorded, and a password that is sent"
              + " along counts like one at the door. For administrators.")
  public SignInTest test(SignInTestDraft draft) {
    return inspection.test(draft, origins.of(request), identities::rolesOf);
  }
}
