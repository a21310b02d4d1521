package org.praxis.web.access;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.access.AccessTokens;
import org.praxis.access.TokenDraft;
import org.praxis.access.TokenId;
import org.praxis.access.view.NewToken;
import org.praxis.access.view.TokenRow;

/** What lets my programs in. */
@Path("me/tokens")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
public class MyTokensResource {
  @Inject AccessTokens tokens;
  @Context UriInfo uri;

  @GET
  @Operation(
      summary = "My access tokens: those in use, and those that expired in the last 30 days.")
  public List<TokenRow> list() {
    return tokens.mine();
  }

  @POST
  @Operation(
      summary =
          "Create an access token for some scopes and at most a year. The secret is in this answer and is never shown"
              + " again; send it as Authorization: Bearer.")
  @APIResponseSchema(
      value = NewToken.class,
      responseCode = "201",
      responseDescription = "Created; DELETE at Location revokes it.")
  public Response create(TokenDraft draft) {
    NewToken token = tokens.create(draft);
    return Response.created(uri.getAbsolutePathBuilder().path(token.id().toString()).build())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(token)
        .build();
  }

  @DELETE
  @Path("{id}")
  @Operation(summary = "Revoke one of my access tokens, for good.")
  @APIResponse(responseCode = "204", description = "Revoked.")
  public void revoke(@PathParam("id") TokenId id) {
    tokens.revoke(id);
  }
}
