package org.praxis.web.notification;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.communities.Discovering;
import org.praxis.notification.Inbox;
import org.praxis.notification.Matter;
import org.praxis.notification.NoticeFilter;
import org.praxis.notification.NoticeId;
import org.praxis.notification.view.InboxCounts;
import org.praxis.notification.view.InboxThread;
import org.praxis.notification.view.NoticeView;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.Page;
import org.praxis.web.api.Paging;

/** What I was told. */
@Path("me/notices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Notification")
public class NoticesResource {
  @Inject Inbox inbox;
  @Inject Discovering discovering;

  /** Up to when I have read what I was told. */
  public record NoticesRead(Instant upTo) {}

  @GET
  @Operation(
      summary =
          "What I was told, the latest first: of one matter, in one community, or only what I have"
              + " not seen.")
  public Page<NoticeView> list(
      @BeanParam Paging paging,
      @QueryParam("unread") boolean unread,
      @QueryParam("matter") Matter matter,
      @QueryParam("community") String community) {
    return inbox.notices(filter(unread, matter, community), paging.request());
  }

  @GET
  @Path("threads")
  @Operation(summary = "The same by topic: what I was told of one topic stands together.")
  public Page<InboxThread> threads(
      @BeanParam Paging paging,
      @QueryParam("unread") boolean unread,
      @QueryParam("matter") Matter matter,
      @QueryParam("community") String community) {
    return inbox.threads(filter(unread, matter, community), paging.request());
  }

  @GET
  @Path("counts")
  @Operation(summary = "How many I have not seen, in all, by matter and by community.")
  public InboxCounts counts() {
    return inbox.counts();
  }

  @PUT
  @Path("read")
  @Operation(summary = "Say that I have read all that I was told up to then.")
  public InboxCounts read(NoticesRead read) {
    if (read == null || read.upTo() == null) {
      throw new InvalidInput("upTo", "platform.constraint.NotNull");
    }
    inbox.markRead(read.upTo());
    return counts();
  }

  @PUT
  @Path("{id}/read")
  @Operation(
      summary = "Say that I have read this, and what I was told of the same topic before it.")
  public InboxCounts read(@PathParam("id") NoticeId id) {
    inbox.markRead(id);
    return counts();
  }

  private NoticeFilter filter(boolean unread, Matter matter, String community) {
    return new NoticeFilter(
        unread, matter, community == null ? null : discovering.brief(community).id());
  }
}
