package org.praxis.web.search;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.platform.finding.FindableKind;
import org.praxis.search.Period;
import org.praxis.search.Rebuilding;
import org.praxis.search.Searching;
import org.praxis.search.SortBy;
import org.praxis.search.Wanted;
import org.praxis.search.view.Found;
import org.praxis.search.view.IndexView;
import org.praxis.search.view.RebuildView;
import org.praxis.search.view.Suggestion;
import org.praxis.web.api.Paging;

/** Finding topics, replies, guides, people and tracks. */
@Path("search")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search")
public class SearchResource {
  @Inject Searching searching;
  @Inject Rebuilding rebuilding;

  @GET
  @Operation(
      summary =
          "What has all the words of q and you may read, the closest first; where that is little,"
              + " what has most of them, words that begin so (from three letters on) or words much"
              + " like them. Words in quotes stand together;"
              + " what has a minus before it may not be there. With it, how it can be narrowed, by the 50"
              + " most frequent values of a kind at most.")
  public Found search(
      @QueryParam("q") String words,
      @QueryParam("kind") FindableKind kind,
      @QueryParam("community") @Parameter(description = "A community by its slug.")
          String community,
      @QueryParam("tag") String tag,
      @QueryParam("office") @Parameter(description = "Of its author, or of the person.")
          String office,
      @QueryParam("solved") @Parameter(description = "Of questions alone.") Boolean solved,
      @QueryParam("since") Period since,
      @QueryParam("sort") SortBy sort,
      @BeanParam Paging paging) {
    return searching.search(
        new Wanted(words, kind, community, tag, office, solved, since, sort), paging.request());
  }

  @GET
  @Path("suggestions")
  @Operation(
      summary = "What you may mean while you type: titles and names with words that begin so.")
  public List<Suggestion> suggestions(@QueryParam("q") String typed) {
    return searching.suggest(typed);
  }

  @GET
  @Path("index")
  @Operation(
      summary =
          "How much can be found, how far the index of this node is behind, and how far the last"
              + " rebuild is. For administrators.")
  public IndexView index() {
    return rebuilding.index();
  }

  @GET
  @Path("index/rebuilds/latest")
  @Operation(summary = "The last time that the index was made anew. For administrators.")
  public RebuildView latest() {
    return rebuilding.latest();
  }

  @POST
  @Path("index/rebuilds")
  @Operation(
      summary =
          "Make the index anew from what it is made of; searches go on meanwhile. For"
              + " administrators.")
  public IndexView rebuild() {
    rebuilding.rebuild();
    return rebuilding.index();
  }
}
