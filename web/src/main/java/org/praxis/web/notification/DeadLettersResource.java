package org.praxis.web.notification;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.notification.DeadKind;
import org.praxis.notification.DeadLetters;
import org.praxis.notification.view.DeadLetter;
import org.praxis.notification.view.MailState;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.Page;
import org.praxis.web.api.Paging;

/** What was given up after many tries. */
@Path("dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Notification")
public class DeadLettersResource {
  @Inject DeadLetters letters;

  /** Which one; without an id all of them. */
  public record DeadLetterChoice(DeadKind kind, String id) {}

  /** How many are tried again. */
  public record Retried(int count) {}

  @GET
  @Operation(
      summary =
          "Mail that the mail server does not take, mail that cannot be read and news that could"
              + " not be delivered, after the last try. For administrators.")
  public Page<DeadLetter> list(@BeanParam Paging paging) {
    return letters.dead(paging.request());
  }

  @GET
  @Path("mail")
  @Operation(
      summary =
          "How much mail waits, since when and why; and how much mail to us was left alone or"
              + " refused in 30 days, by reason. For administrators.")
  public MailState mail() {
    return letters.mail();
  }

  @POST
  @Path("retry")
  @Operation(
      summary = "Try one again, or all of them with neither kind nor id. For administrators.")
  public Retried retry(DeadLetterChoice which) {
    if (which == null || which.kind() == null && which.id() == null) {
      return new Retried(letters.retryAll());
    }
    if (which.kind() == null || which.id() == null) {
      throw new InvalidInput(which.kind() == null ? "kind" : "id", "platform.constraint.NotNull");
    }
    letters.retry(which.kind(), which.id());
    return new Retried(1);
  }
}
