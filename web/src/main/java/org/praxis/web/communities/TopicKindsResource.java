package org.praxis.web.communities;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.communities.ContributionId;
import org.praxis.communities.IdeaAnswer;
import org.praxis.communities.IdeaDeciding;
import org.praxis.communities.IdeaVoting;
import org.praxis.communities.Polling;
import org.praxis.communities.Sighting;
import org.praxis.communities.Tagging;
import org.praxis.communities.TopicReading;
import org.praxis.communities.view.Particulars;
import org.praxis.communities.view.SeenBy;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.PageRequest;
import org.praxis.web.api.Paging;

/** What one does with a topic by its kind: votes, ballots, and who has seen it. */
@Path("topics")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Communities")
public class TopicKindsResource {
  @Inject IdeaVoting voting;
  @Inject IdeaDeciding deciding;
  @Inject Polling polling;
  @Inject Sighting sighting;
  @Inject Tagging tagging;
  @Inject TopicReading reading;

  /**
   * What somebody chose.
   *
   * @param choices numbers of options, from 1
   */
  public record Ballot(List<Integer> choices) {}

  /** A topic's words. */
  public record Tags(List<String> tags) {}

  @PUT
  @Path("{id}/vote")
  @Operation(summary = "Want an idea. For members, once; wanting it again changes nothing.")
  @APIResponse(responseCode = "200", description = "The idea with its votes.")
  public Particulars vote(@PathParam("id") ContributionId id) {
    voting.vote(id);
    return particulars(id);
  }

  @DELETE
  @Path("{id}/vote")
  @Operation(summary = "Take your vote for an idea back.")
  @APIResponse(responseCode = "200", description = "The idea with its votes.")
  public Particulars unvote(@PathParam("id") ContributionId id) {
    voting.takeBack(id);
    return particulars(id);
  }

  @PUT
  @Path("{id}/idea")
  @Operation(
      summary =
          "Say what becomes of an idea: OPEN, PLANNED, DONE or DECLINED, with a word. For those who"
              + " look after the community.")
  @APIResponse(responseCode = "200", description = "The idea as it stands now.")
  public Particulars decide(@PathParam("id") ContributionId id, IdeaAnswer answer) {
    deciding.decide(id, answer);
    return particulars(id);
  }

  @PUT
  @Path("{id}/ballot")
  @Operation(
      summary =
          "Vote in a poll, instead of what you chose before. For members, until its end. Nobody is"
              + " told who chose what.")
  @APIResponse(responseCode = "200", description = "The poll with its result.")
  public Particulars ballot(@PathParam("id") ContributionId id, Ballot ballot) {
    if (ballot == null) {
      throw new InvalidInput("choices", "platform.constraint.NotNull");
    }
    polling.vote(id, ballot.choices());
    return particulars(id);
  }

  @GET
  @Path("{id}/seen")
  @Operation(
      summary =
          "Which members have opened an announcement; with missing=true which have not. For those"
              + " who look after the community.")
  public SeenBy seen(
      @PathParam("id") ContributionId id,
      @QueryParam("missing") @DefaultValue("false") boolean missing,
      @BeanParam Paging paging) {
    return sighting.of(id, missing, paging.request());
  }

  @PUT
  @Path("{id}/tags")
  @Operation(
      summary =
          "Give a topic these tags and no others, at most 5. For its author, of those that the"
              + " community uses, and for those who look after it.")
  @APIResponse(responseCode = "200", description = "The topic's tags as they are written here.")
  public Particulars tag(@PathParam("id") ContributionId id, Tags tags) {
    if (tags == null) {
      throw new InvalidInput("tags", "platform.constraint.NotNull");
    }
    tagging.tag(id, tags.tags());
    return particulars(id);
  }

  private Particulars particulars(ContributionId id) {
    return reading.topic(id, PageRequest.first()).particulars();
  }
}
