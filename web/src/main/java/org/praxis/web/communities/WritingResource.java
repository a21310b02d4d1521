package org.praxis.web.communities;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.communities.MentionWriting;
import org.praxis.communities.TopicReading;
import org.praxis.communities.guides.GuideText;
import org.praxis.communities.view.TopicRow;
import org.praxis.communities.writing.Foreseeing;
import org.praxis.communities.writing.Foreseen;
import org.praxis.moderation.Foresight;
import org.praxis.platform.InvalidInput;
import org.praxis.web.page.Prose;

/** What a writer is shown before they send anything. */
@Path("writing")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Communities")
public class WritingResource {
  private static final int MOST_ALIKE = 5;

  @Inject Foreseeing foreseeing;
  @Inject TopicReading reading;
  @Inject MentionWriting writing;
  @Inject Prose prose;

  /**
   * A text in Markdown.
   *
   * @param mentions whether those are mentioned whom it names: {@code @[Amina Otieno]}
   */
  public record Text(String text, Boolean mentions) {}

  /** The same as others would see it; safe to be shown as it is. */
  public record Shown(String html) {}

  @POST
  @Path("preview")
  @Operation(summary = "How a text in Markdown will look.")
  public Shown preview(Text text) {
    if (text == null || text.text() == null) {
      throw new InvalidInput("text", "platform.constraint.NotNull");
    }
    if (text.text().codePointCount(0, text.text().length()) > GuideText.LONGEST) {
      throw new InvalidInput("text", "platform.written.tooLong", GuideText.LONGEST);
    }
    return new Shown(
        prose.html(
            Boolean.TRUE.equals(text.mentions()) ? writing.linked(text.text()) : text.text()));
  }

  @POST
  @Path("prospect")
  @Operation(
      summary =
          "Whether this could be sent, and whether a moderator would read it before others do, and why."
              + " For the community's members; nothing is sent.")
  public Foresight prospect(Foreseen text) {
    return foreseeing.look(text);
  }

  @GET
  @Path("alike")
  @Operation(summary = "Topics with a similar title, for whoever is about to start one.")
  public List<TopicRow> alike(@QueryParam("title") String title) {
    return reading.alike(title, MOST_ALIKE);
  }
}
