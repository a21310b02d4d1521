package org.praxis.web.notification;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.moderation.AppealHandling;
import org.praxis.moderation.CaseReview;
import org.praxis.notification.Inbox;

/** What waits for me, in numbers. */
@Path("me/counts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notification")
public class MyCountsResource {
  @Inject Inbox inbox;
  @Inject CaseReview cases;
  @Inject AppealHandling appeals;

  /**
   * @param news notices that I have not seen
   * @param cases that wait for me as a moderator; 0 for who is none
   * @param appeals that I may answer; 0 for who may none
   */
  public record Counts(long news, long cases, long appeals) {}

  @GET
  @Operation(
      summary =
          "How many notices I have not seen, and how many cases and appeals wait for me as a moderator.")
  public Counts counts() {
    return new Counts(inbox.unread(), cases.waiting(), appeals.waiting());
  }
}
