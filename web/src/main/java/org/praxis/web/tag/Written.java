package org.praxis.web.tag;

import jakarta.faces.context.FacesContext;
import java.io.IOException;

/**
 * A part of a page that is all HTML: without children, without state, and not in the way of a form.
 */
final class Written extends ReadOnly {
  /** Writes the HTML, as often as the part is shown: in a list, once for each row. */
  @FunctionalInterface
  interface Writing {
    void write(FacesContext faces) throws IOException;
  }

  private final Writing writing;

  Written(String tag, Writing writing) {
    super(tag);
    this.writing = writing;
  }

  @Override
  public boolean isRendered() {
    return true;
  }

  @Override
  public void encodeAll(FacesContext faces) throws IOException {
    writing.write(faces);
  }
}
