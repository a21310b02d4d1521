package org.praxis.training.media.view;

import java.util.List;
import org.praxis.communities.attachment.AttachmentId;
import org.praxis.training.media.StepFileUse;

/**
 * An image or a film in a step's text, or the captions of a film.
 *
 * @param words what an image shows, empty where it only decorates; a film's title
 * @param language of captions, as BCP 47 names it; else null
 * @param captions of a film, else none
 */
public record StepFile(
    AttachmentId id, StepFileUse use, String words, String language, List<StepFile> captions) {
  public StepFile {
    captions = List.copyOf(captions);
  }
}
