package org.praxis.web.moderation;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.moderation.guidelines.GuidelinesAmendment;
import org.praxis.moderation.guidelines.GuidelinesDraft;
import org.praxis.moderation.guidelines.GuidelinesKeeping;
import org.praxis.moderation.guidelines.GuidelinesReading;
import org.praxis.moderation.guidelines.view.GuidelinesStanding;
import org.praxis.moderation.guidelines.view.GuidelinesView;
import org.praxis.moderation.view.CharterEdition;
import org.praxis.moderation.view.CharterView;
import org.praxis.people.audience.AudienceId;
import org.praxis.platform.Missing;

/**
 * The company's usage guidelines; the rules that rest on them are in {@link
 * GuidelineRulesResource}.
 */
@Path("guidelines")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Guidelines")
public class GuidelinesResource {
  @Inject GuidelinesReading reading;
  @Inject GuidelinesKeeping keeping;

  /**
   * That one has read an edition.
   *
   * @param edition that was read
   */
  public record GuidelinesRead(Integer edition) {}

  /**
   * How many people.
   *
   * @param people who are here and would be asked
   */
  public record Reach(Long people) {}

  @GET
  @Operation(
      summary =
          "The guidelines in force, whether you have to say that you have read them before you write, and when you did.")
  public GuidelinesView guidelines() {
    return reading.guidelines().orElseThrow(GuidelinesResource::none);
  }

  @GET
  @Path("editions")
  @Operation(
      summary = "All editions, the newest first, with how many have said that they read each.")
  public List<CharterEdition> editions() {
    return reading.history();
  }

  @GET
  @Path("editions/{edition}")
  @Operation(summary = "One edition as it was.")
  public CharterView edition(@PathParam("edition") int edition) {
    return reading.edition(edition);
  }

  @POST
  @Path("acknowledgements")
  @Operation(
      summary =
          "Say that you have read the guidelines. Send the edition that you read; 409 says that another is in force.")
  public void acknowledge(GuidelinesRead read) {
    reading.acknowledge(read == null ? null : read.edition());
  }

  @GET
  @Path("draft")
  @Operation(summary = "The guidelines in force as they are written. For HR and administrators.")
  public GuidelinesDraft draft() {
    return keeping.draft().orElseThrow(GuidelinesResource::none);
  }

  @POST
  @Path("editions")
  @Operation(
      summary =
          "Put a new edition in force, and ask people to say that they have read it: AS_BEFORE, AUDIENCE, EVERYBODY or"
              + " NOBODY. Send back the edition that you read, 0 for none; 409 says that there is a newer one. For HR and"
              + " administrators.")
  public CharterView amend(GuidelinesAmendment amendment) {
    return keeping.amend(amendment);
  }

  @GET
  @Path("reach")
  @Operation(
      summary =
          "How many people would be asked: those of an audience, or everybody. For HR and administrators.")
  public Reach reach(@QueryParam("audience") AudienceId audience) {
    return new Reach(keeping.reach(audience));
  }

  @GET
  @Path("standing")
  @Operation(
      summary =
          "Whom the company asks to acknowledge the guidelines, and how many of them have. For HR and administrators.")
  public GuidelinesStanding standing() {
    return keeping.standing();
  }

  private static Missing none() {
    return new Missing("moderation.guidelines.none");
  }
}
