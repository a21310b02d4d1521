package org.praxis.web.notification;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.notification.hook.DeliveryId;
import org.praxis.notification.hook.HookDraft;
import org.praxis.notification.hook.HookId;
import org.praxis.notification.hook.HookKeeping;
import org.praxis.notification.hook.HookLog;
import org.praxis.notification.hook.HookOversight;
import org.praxis.notification.hook.view.DeliveryRow;
import org.praxis.notification.hook.view.HookBrief;
import org.praxis.notification.hook.view.HookView;
import org.praxis.notification.hook.view.NewHook;
import org.praxis.platform.Page;
import org.praxis.web.api.Paging;

/** A webhook and its log; for whoever owns its community. */
@Path("hooks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Notification")
public class HooksResource {
  @Inject HookKeeping keeping;
  @Inject HookLog log;
  @Inject HookOversight oversight;

  @GET
  @Operation(
      summary =
          "The webhooks of all communities, the newest first; of an address the host alone. For administrators.")
  public Page<HookBrief> hooks(@BeanParam Paging paging) {
    return oversight.hooks(paging.request());
  }

  @POST
  @Path("{id}/stop")
  @Operation(
      summary =
          "Tell it nothing, whatever its owner wants, until it is released. For administrators.")
  @APIResponse(responseCode = "204", description = "Stopped.")
  public void stop(@PathParam("id") HookId id) {
    oversight.stop(id);
  }

  @POST
  @Path("{id}/release")
  @Operation(summary = "Leave a stopped webhook to its owner again. For administrators.")
  @APIResponse(responseCode = "204", description = "It goes on.")
  public void release(@PathParam("id") HookId id) {
    oversight.release(id);
  }

  @GET
  @Path("{id}")
  @Operation(summary = "A webhook, without its secret.")
  public HookView hook(@PathParam("id") HookId id) {
    return keeping.hook(id);
  }

  @PUT
  @Path("{id}")
  @Operation(
      summary =
          "Change where it leads and of what it is told; with the version that was read before.")
  public HookView change(@PathParam("id") HookId id, HookDraft draft) {
    return keeping.change(id, draft);
  }

  @DELETE
  @Path("{id}")
  @Operation(summary = "Remove a webhook, with its log.")
  @APIResponse(responseCode = "204", description = "Removed.")
  public void remove(@PathParam("id") HookId id) {
    keeping.remove(id);
  }

  @POST
  @Path("{id}/pause")
  @Operation(summary = "Tell it nothing until it is resumed; what happens meanwhile is never told.")
  public HookView pause(@PathParam("id") HookId id) {
    keeping.pause(id);
    return keeping.hook(id);
  }

  @POST
  @Path("{id}/resume")
  @Operation(summary = "Tell it again, and what waited when it was paused.")
  public HookView resume(@PathParam("id") HookId id) {
    keeping.resume(id);
    return keeping.hook(id);
  }

  @POST
  @Path("{id}/secret")
  @Operation(
      summary =
          "A new secret, in this answer and never again. For 24 hours what is sent is signed with the old one as well.")
  @APIResponseSchema(NewHook.class)
  public Response replaceSecret(@PathParam("id") HookId id) {
    return Response.ok(keeping.replaceSecret(id))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  @POST
  @Path("{id}/test")
  @Operation(summary = "Send a test, once; it is in the log a moment later.")
  @APIResponse(responseCode = "204", description = "It is being sent.")
  public void test(@PathParam("id") HookId id) {
    log.test(id);
  }

  @GET
  @Path("{id}/deliveries")
  @Operation(
      summary = "What it was told in the last 30 days and what became of it, the latest first.")
  public Page<DeliveryRow> deliveries(@PathParam("id") HookId id, @BeanParam Paging paging) {
    return log.deliveries(id, paging.request());
  }

  @POST
  @Path("{id}/deliveries/{delivery}/retry")
  @Operation(
      summary =
          "Send it once more, as it reads now and with the same webhook-id; also what arrived.")
  @APIResponse(responseCode = "204", description = "It is being sent.")
  public void sendAgain(@PathParam("id") HookId id, @PathParam("delivery") DeliveryId delivery) {
    log.sendAgain(id, delivery);
  }
}
