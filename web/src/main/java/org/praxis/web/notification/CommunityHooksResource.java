package org.praxis.web.notification;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.notification.hook.HookDraft;
import org.praxis.notification.hook.HookKeeping;
import org.praxis.notification.hook.view.HookView;
import org.praxis.notification.hook.view.NewHook;

/** What is told to programs of what happens in a community. */
@Path("communities")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Notification")
public class CommunityHooksResource {
  @Inject HookKeeping keeping;
  @Context UriInfo uri;

  @GET
  @Path("{slug}/hooks")
  @Operation(summary = "The webhooks of a community, the oldest first. For its owner.")
  public List<HookView> hooks(@PathParam("slug") String slug) {
    return keeping.hooks(slug);
  }

  @POST
  @Path("{slug}/hooks")
  @Operation(
      summary =
          "Make a webhook: an https address that is told of the chosen news, signed after Standard Webhooks. The secret is in this"
              + " answer and is never shown again. For the community's owner; at most 20.")
  @APIResponseSchema(
      value = NewHook.class,
      responseCode = "201",
      responseDescription = "Made; Location is the webhook's address.")
  public Response make(@PathParam("slug") String slug, HookDraft draft) {
    NewHook made = keeping.make(slug, draft);
    return Response.created(
            uri.getBaseUriBuilder().path("hooks").path(made.hook().id().toString()).build())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(made)
        .build();
  }
}
