package org.praxis.web.moderation;

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
import org.praxis.moderation.AppealDraft;
import org.praxis.moderation.Appealing;
import org.praxis.moderation.CaseId;
import org.praxis.moderation.Statements;
import org.praxis.moderation.view.AppealView;
import org.praxis.moderation.view.StatementLine;
import org.praxis.moderation.view.StatementView;
import org.praxis.platform.Page;
import org.praxis.web.api.Paging;

/** What was decided against me, why, and what I can do. */
@Path("me/statements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Moderation")
public class MyStatementsResource {
  @Inject Statements statements;
  @Inject Appealing appealing;

  @GET
  @Operation(
      summary =
          "Statements of reasons: every decision against a text of mine, the latest first, and whether I appealed.")
  public Page<StatementLine> list(@BeanParam Paging paging) {
    return statements.mine(paging.request());
  }

  @GET
  @Path("{id}")
  @Operation(
      summary =
          "One of them, by its case or by the text: what was decided, by which clause of which edition as it read then, on"
              + " which facts, which rules had held it, in which role somebody decided, and until when I can appeal.")
  public StatementView show(@PathParam("id") CaseId id) {
    return statements.one(id.value());
  }

  @POST
  @Path("{id}/appeal")
  @Operation(
      summary =
          "Ask another moderator whether it stands, once and within 20 days. 409 where I have, or the days are over.")
  public AppealView appeal(@PathParam("id") CaseId id, AppealDraft draft) {
    return appealing.appeal(id, draft);
  }
}
