package org.praxis.training.media;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.praxis.communities.attachment.AttachmentId;
import org.praxis.people.Role;
import org.praxis.platform.content.Markup;
import org.praxis.platform.content.Media;
import org.praxis.platform.content.WebVtt;
import org.praxis.training.StepId;
import org.praxis.training.marking.StepFiles;

/** Reading what is said in a step's films. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class StepWatching {
  @Inject StepFiles files;

  /**
   * The words of each file of captions, line by line; none of a step that is not open to whoever
   * asks. A step without films costs nothing.
   *
   * @param text of the step, as it is shown
   */
  public Map<UUID, List<String>> transcripts(@NotNull StepId step, @NotNull String text) {
    List<AttachmentId> wanted =
        Media.in(new Markup(text)).films().stream()
            .flatMap(film -> film.captions().stream())
            .map(captions -> new AttachmentId(captions.file()))
            .toList();
    Map<UUID, List<String>> words = new HashMap<>();
    files
        .captions(step, wanted)
        .forEach((id, said) -> words.put(id.value(), WebVtt.read(said).transcript()));
    return words;
  }
}
