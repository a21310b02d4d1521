package org.praxis.web.communities;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.communities.ContributionId;
import org.praxis.communities.attention.BookmarkDraft;
import org.praxis.communities.attention.BookmarkId;
import org.praxis.communities.attention.Bookmarking;
import org.praxis.communities.attention.view.BookmarkRow;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.Page;
import org.praxis.web.api.Paging;

/** What I keep; nobody else sees it. */
@Path("me/bookmarks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Attention")
public class MyBookmarksResource {
  @Inject Bookmarking bookmarking;
  @Context UriInfo uri;

  /**
   * What to keep.
   *
   * @param contribution a topic or a reply
   * @param note null for none
   * @param remindAt null for never
   */
  public record NewBookmark(ContributionId contribution, String note, Instant remindAt) {}

  @GET
  @Operation(
      summary =
          "What I keep, the latest first. Of what I may not read any more only my own note is left.")
  public Page<BookmarkRow> list(@BeanParam Paging paging) {
    return bookmarking.mine(paging.request());
  }

  @POST
  @Operation(
      summary =
          "Keep a topic or a reply, with a note and a time at which I want to be reminded, if I like. Keeping it again"
              + " changes note and time where they are given.")
  @APIResponseSchema(
      value = BookmarkRow.class,
      responseCode = "201",
      responseDescription = "Kept; Location is the bookmark's address.")
  public Response add(NewBookmark bookmark) {
    if (bookmark == null || bookmark.contribution() == null) {
      throw new InvalidInput("contribution", "platform.constraint.NotNull");
    }
    BookmarkId id =
        bookmarking.add(
            bookmark.contribution(), new BookmarkDraft(bookmark.note(), bookmark.remindAt()));
    return Response.created(uri.getAbsolutePathBuilder().path(id.toString()).build())
        .entity(bookmarking.one(id))
        .build();
  }

  @GET
  @Path("{id}")
  @Operation(summary = "One thing that I keep.")
  public BookmarkRow show(@PathParam("id") BookmarkId id) {
    return bookmarking.one(id);
  }

  @PUT
  @Path("{id}")
  @Operation(summary = "Change note and reminder; what is left out is taken away.")
  public BookmarkRow change(@PathParam("id") BookmarkId id, @NotNull @Valid BookmarkDraft draft) {
    bookmarking.change(id, draft);
    return bookmarking.one(id);
  }

  @DELETE
  @Path("{id}")
  @Operation(summary = "Keep it no longer.")
  public void remove(@PathParam("id") BookmarkId id) {
    bookmarking.remove(id);
  }
}
