package org.praxis.web.communities;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.communities.MentionSuggesting;
import org.praxis.communities.Tagging;
import org.praxis.communities.view.Mentionable;
import org.praxis.communities.view.TagCount;
import org.praxis.communities.view.TagSynonym;

/** A community's words, and whom one can mention there. */
@Path("communities")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Communities")
public class TagsResource {
  @Inject Tagging tagging;
  @Inject MentionSuggesting mentions;

  /** What a word means. */
  public record Meaning(String tag) {}

  @GET
  @Path("{slug}/tags")
  @Operation(summary = "The tags of a community, the most used first; with q those that begin so.")
  public List<TagCount> tags(@PathParam("slug") String slug, @QueryParam("q") String beginning) {
    return tagging.of(slug, beginning);
  }

  /** How a tag is written. */
  public record Spelling(String said) {}

  @PUT
  @Path("{slug}/tags/{tag}")
  @Operation(
      summary =
          "Let a tag be written so from now on, such as übung for ubung, also on topics that carry"
              + " it. For those who look after the community.")
  public List<TagCount> spell(
      @PathParam("slug") String slug, @PathParam("tag") String tag, Spelling spelling) {
    tagging.spell(slug, tag, spelling == null ? null : spelling.said());
    return tagging.of(slug, tag);
  }

  @GET
  @Path("{slug}/tag-synonyms")
  @Operation(summary = "Words that mean one of the community’s tags.")
  public List<TagSynonym> synonyms(@PathParam("slug") String slug) {
    return tagging.synonyms(slug);
  }

  @PUT
  @Path("{slug}/tag-synonyms/{word}")
  @Operation(
      summary =
          "Let a word mean a tag from now on, also on topics that carry it. For those who look"
              + " after the community.")
  public List<TagSynonym> mean(
      @PathParam("slug") String slug, @PathParam("word") String word, Meaning meaning) {
    tagging.mean(slug, word, meaning == null ? null : meaning.tag());
    return tagging.synonyms(slug);
  }

  @DELETE
  @Path("{slug}/tag-synonyms/{word}")
  @Operation(summary = "Let a word mean itself again. For those who look after the community.")
  public void forget(@PathParam("slug") String slug, @PathParam("word") String word) {
    tagging.meanItself(slug, word);
  }

  @GET
  @Path("{slug}/mentionable")
  @Operation(
      summary =
          "Whom one can mention in a text there, by the beginnings of names: people who may read"
              + " it, and for trainers, HR and administrators audiences. The fields markdown and written"
              + " mention them alike: by identity, and by a name that is theirs alone now.")
  public List<Mentionable> mentionable(
      @PathParam("slug") String slug, @QueryParam("q") String words) {
    return mentions.of(slug, words);
  }
}
