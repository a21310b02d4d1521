package org.praxis.web.communities;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.communities.attachment.Attaching;
import org.praxis.communities.attachment.AttachmentId;
import org.praxis.communities.attachment.view.AttachmentView;
import org.praxis.communities.attachment.view.MyAttachments;
import org.praxis.web.api.Paging;

/** The files that I attached, or am about to. */
@Path("me/attachments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Communities")
public class MyAttachmentsResource {
  @Inject Attaching attaching;
  @Context UriInfo uri;

  @GET
  @Operation(summary = "My files, the latest first, with how much they take up.")
  public MyAttachments list(@BeanParam Paging paging) {
    return attaching.mine(paging.request());
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @Operation(
      summary =
          "Upload a file: its bytes are the body. Put its markdown into a text; until that is sent, the file is mine"
              + " alone, and it is removed after a day.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponseSchema(
      value = AttachmentView.class,
      responseCode = "201",
      responseDescription = "Taken; Location is where it can be read.")
  public Response attach(@QueryParam("name") String name, InputStream content) {
    AttachmentView file = attaching.attach(name, content);
    return Response.created(uri.getBaseUri().resolve("/" + AttachmentServlet.PATH + file.id()))
        .entity(file)
        .build();
  }

  @DELETE
  @Path("{id}")
  @Operation(summary = "Take back a file that was not sent yet.")
  public void discard(@PathParam("id") AttachmentId id) {
    attaching.discard(id);
  }
}
