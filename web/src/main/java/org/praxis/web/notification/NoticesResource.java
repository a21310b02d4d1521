package org.praxis.web.notification;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.notification.Inbox;
import org.praxis.notification.view.NoticeView;
import org.praxis.platform.Page;
import org.praxis.web.api.Paging;

/** What I was told. */
@Path("me/notices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Notification")
public class NoticesResource {
  @Inject Inbox inbox;

  @GET
  @Operation(
      summary = "Decisions on my texts, replies to my topics, certificates: the latest first.")
  public Page<NoticeView> list(@BeanParam Paging paging) {
    return inbox.notices(paging.request());
  }
}
