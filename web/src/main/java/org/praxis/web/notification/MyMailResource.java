package org.praxis.web.notification;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.notification.mail.ChoicesDraft;
import org.praxis.notification.mail.MailChoosing;
import org.praxis.notification.mail.RhythmDraft;
import org.praxis.notification.mail.view.MailView;
import org.praxis.notification.mail.view.PlaceChoices;

/** What I get by mail, and when. */
@Path("me/mail")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Notification")
public class MyMailResource {
  @Inject MailChoosing choosing;

  @GET
  @Operation(
      summary =
          "How soon I get mail of what, in which communities otherwise, at what times, and whether"
              + " mail came back from my address.")
  public MailView show() {
    return choosing.mine();
  }

  @PUT
  @Path("choices")
  @Operation(
      summary =
          "Choose how soon I get mail of each matter; one that is not named is as usual, in the"
              + " digest of the day.")
  public MailView choose(ChoicesDraft draft) {
    choosing.choose(draft);
    return show();
  }

  @GET
  @Path("communities/{slug}/choices")
  @Operation(summary = "What I chose for one community; other matters are as everywhere.")
  public PlaceChoices show(@PathParam("slug") String slug) {
    return choosing.in(slug);
  }

  @PUT
  @Path("communities/{slug}/choices")
  @Operation(
      summary =
          "Choose for one community, whatever I chose for all; matters that are not named are as"
              + " everywhere.")
  public PlaceChoices choose(@PathParam("slug") String slug, ChoicesDraft draft) {
    choosing.chooseIn(slug, draft);
    return choosing.in(slug);
  }

  @PUT
  @Path("rhythm")
  @Operation(summary = "Choose quiet hours, working days and when digests come, by my own clock.")
  public MailView keep(RhythmDraft draft) {
    choosing.keep(draft);
    return show();
  }

  @DELETE
  @Path("stop")
  @Operation(summary = "Have mail sent to my address again, from which it came back.")
  public MailView tryAgain() {
    choosing.tryAgain();
    return show();
  }
}
