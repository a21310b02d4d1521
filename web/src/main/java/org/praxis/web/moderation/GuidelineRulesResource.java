package org.praxis.web.moderation;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.communities.RuleKeeping;
import org.praxis.communities.RuleTrying;
import org.praxis.communities.view.TrialView;
import org.praxis.moderation.rules.RuleDraft;
import org.praxis.moderation.rules.RuleId;
import org.praxis.moderation.rules.view.RuleView;
import org.praxis.web.api.Paging;

/** The rules of the whole company: on clauses of its guidelines, in every community. */
@Path("guidelines/rules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Guidelines")
public class GuidelineRulesResource {
  // To RuleKeeping and RuleTrying, no community is the whole company.
  private static final String COMPANY = null;

  @Inject RuleKeeping keeping;
  @Inject RuleTrying trying;

  @GET
  @Operation(
      summary =
          "The company's rules, by clause of the guidelines, each with what became of what it held in all communities. For HR,"
              + " administrators and the company's moderators.")
  public List<RuleView> rules() {
    return keeping.rules(COMPANY);
  }

  @POST
  @Operation(
      summary =
          "Add a rule that screens what is sent to any community: of the kind TERMS, PATTERN, OUTSIDE_LINK, FIRST_CONTRIBUTIONS,"
              + " EVERYTHING or AUDIENCE, with the effect HINT, HOLD or REFUSE (as in a community). The clause is one of the guidelines. For HR and"
              + " administrators.")
  public RuleView add(RuleDraft draft) {
    return keeping.add(COMPANY, draft);
  }

  @GET
  @Path("{id}")
  @Operation(
      summary =
          "The editions of a rule of the company, the last first, each with what became of what it held. For HR, administrators"
              + " and the company's moderators.")
  public List<RuleView> editions(@PathParam("id") RuleId id) {
    return keeping.editions(COMPANY, id);
  }

  @PUT
  @Path("{id}")
  @Operation(
      summary =
          "Put the next edition of a rule of the company in force. Send back the edition that you read; 409 says that there is a"
              + " newer one. For HR and administrators.")
  public RuleView change(@PathParam("id") RuleId id, RuleDraft draft) {
    return keeping.change(COMPANY, id, draft);
  }

  @PUT
  @Path("{id}/on")
  @Operation(
      summary =
          "Switch a rule of the company on or off. Send back the edition that you read; 409 says that there is a newer one. For"
              + " HR and administrators.")
  public RuleView turn(@PathParam("id") RuleId id, RulesResource.Switch wanted) {
    return keeping.turn(
        COMPANY, id, wanted == null ? null : wanted.on(), wanted == null ? null : wanted.edition());
  }

  @POST
  @Path("trial")
  @Operation(
      summary =
          "Try a rule of the company, without keeping it, on what was written in the last 30 days in communities that you may"
              + " read, of more than 5 000 contributions the latest; for the company's moderators also on what was decided. For"
              + " HR, administrators and the company's moderators.")
  public TrialView trial(RuleDraft draft, @BeanParam Paging paging) {
    return trying.trial(COMPANY, draft, paging.request());
  }
}
