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
import org.praxis.moderation.rules.view.CompanyRule;
import org.praxis.moderation.rules.view.RuleView;
import org.praxis.web.api.Paging;

/** The rules by which a community's contributions are screened. */
@Path("moderation/rules/{slug}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Moderation")
public class RulesResource {
  @Inject RuleKeeping keeping;
  @Inject RuleTrying trying;

  /**
   * Whether a rule is in force.
   *
   * @param edition that was read
   */
  public record Switch(Boolean on, Integer edition) {}

  @GET
  @Operation(
      summary =
          "The community's rules, by clause, each with what became of what it held. For its moderators.")
  public List<RuleView> rules(@PathParam("slug") String slug) {
    return keeping.rules(slug);
  }

  @GET
  @Path("company")
  @Operation(
      summary =
          "The company's rules that apply in the community too: what they do, without the words that they look for. They are"
              + " changed under guidelines/rules. For the community's moderators.")
  public List<CompanyRule> companys(@PathParam("slug") String slug) {
    return keeping.companys(slug);
  }

  @POST
  @Operation(
      summary =
          "Add a rule: of the kind TERMS, PATTERN, OUTSIDE_LINK, FIRST_CONTRIBUTIONS, EVERYTHING or AUDIENCE (named by those who may read audiences), with the effect HINT,"
              + " HOLD or REFUSE (an audience is not refused; first contributions and everything are held). For moderators.")
  public RuleView add(@PathParam("slug") String slug, RuleDraft draft) {
    return keeping.add(slug, draft);
  }

  @GET
  @Path("{id}")
  @Operation(
      summary =
          "The editions of a rule, the last first, each with what became of what it held. For moderators.")
  public List<RuleView> editions(@PathParam("slug") String slug, @PathParam("id") RuleId id) {
    return keeping.editions(slug, id);
  }

  @PUT
  @Path("{id}")
  @Operation(
      summary =
          "Put the next edition of a rule in force. Send back the edition that you read; 409 says that there is a newer"
              + " one. Of a rule that comes from the charter, what it looks for is changed there. For moderators.")
  public RuleView change(
      @PathParam("slug") String slug, @PathParam("id") RuleId id, RuleDraft draft) {
    return keeping.change(slug, id, draft);
  }

  @PUT
  @Path("{id}/on")
  @Operation(
      summary =
          "Switch a rule on or off. Send back the edition that you read; 409 says that there is a newer one. For"
              + " moderators.")
  public RuleView turn(@PathParam("slug") String slug, @PathParam("id") RuleId id, Switch wanted) {
    return keeping.turn(
        slug, id, wanted == null ? null : wanted.on(), wanted == null ? null : wanted.edition());
  }

  @POST
  @Path("trial")
  @Operation(
      summary =
          "Try a rule on what was published or decided in the last 30 days, without keeping it: how many and which"
              + " contributions it would have found. For moderators.")
  public TrialView trial(
      @PathParam("slug") String slug, RuleDraft draft, @BeanParam Paging paging) {
    return trying.trial(slug, draft, paging.request());
  }
}
