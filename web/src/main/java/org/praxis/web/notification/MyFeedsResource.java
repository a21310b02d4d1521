package org.praxis.web.notification;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.communities.Discovering;
import org.praxis.notification.feed.FeedKeys;
import org.praxis.notification.mail.MailSettings;

/** The addresses of my feeds. Whoever has one reads what I may read, until I replace them. */
@Path("me/feeds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notification")
public class MyFeedsResource {
  private static final int MOST = 200;

  @Inject FeedKeys keys;
  @Inject Discovering discovering;
  @Inject MailSettings settings;

  /**
   * @param dates address of my dates, as iCalendar
   * @param communities those of my communities, as Atom
   */
  public record Feeds(String dates, List<Feed> communities) {}

  /** The feed of a community. */
  public record Feed(String slug, String name, String address) {}

  static String dates(String key) {
    return FeedServlet.PATH + key + "/dates.ics";
  }

  static String community(String key, String slug) {
    return FeedServlet.PATH + key + "/communities/" + slug + ".atom";
  }

  @GET
  @Operation(
      summary =
          "Addresses by which programs read, without signing in, what is new in my communities"
              + " and what of mine has a date.")
  public Feeds feeds() {
    return feeds(keys.mine());
  }

  @POST
  @Path("replacement")
  @Operation(summary = "New addresses; the old ones answer 404 from now on.")
  public Feeds replace() {
    return feeds(keys.replace());
  }

  private Feeds feeds(String key) {
    return new Feeds(
        settings.page(dates(key)),
        discovering.mine(MOST).stream()
            .map(row -> new Feed(row.slug(), row.name(), settings.page(community(key, row.slug()))))
            .toList());
  }
}
