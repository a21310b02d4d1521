package org.praxis.training.media;

import org.praxis.communities.attachment.AttachmentId;

/**
 * What is said about a file for a step's text.
 *
 * @param alt what an image shows; missing where it only decorates
 * @param decorative whether an image says nothing that the text does not
 * @param title of a film
 * @param video the film that captions are for
 * @param language of captions, as BCP 47 names it: {@code de}, {@code pt-BR}
 */
public record StepFileDraft(
    StepFileUse use,
    String alt,
    boolean decorative,
    String title,
    AttachmentId video,
    String language) {
  public static StepFileDraft image(String alt, boolean decorative) {
    return new StepFileDraft(StepFileUse.IMAGE, alt, decorative, null, null, null);
  }

  public static StepFileDraft film(String title) {
    return new StepFileDraft(StepFileUse.VIDEO, null, false, title, null, null);
  }

  public static StepFileDraft captions(AttachmentId video, String language) {
    return new StepFileDraft(StepFileUse.CAPTIONS, null, false, null, video, language);
  }
}
