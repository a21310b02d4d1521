package org.praxis.web.tag;

import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/**
 * A part of a page that is all HTML: without children, without state, and not in the way of a form.
 */
final class Written extends UIComponentBase {
  /** Writes the HTML, as often as the part is shown: in a list, once for each row. */
  @FunctionalInterface
  interface Writing {
    void write(FacesContext faces) throws IOException;
  }

  private final String tag;
  private final Writing writing;

  /**
   * @param tag which tag of the page it stands for; null where nobody will ask
   */
  Written(String tag, Writing writing) {
    this.tag = tag;
    this.writing = writing;
  }

  boolean isOf(String wanted) {
    return wanted.equals(tag);
  }

  @Override
  public String getFamily() {
    return "org.praxis.web.tag.Written";
  }

  @Override
  public boolean isTransient() {
    return true;
  }

  @Override
  public boolean isRendered() {
    return true;
  }

  @Override
  public void encodeAll(FacesContext faces) throws IOException {
    writing.write(faces);
  }

  @Override
  public void processDecodes(FacesContext faces) {
    // Nothing of it can be typed into.
  }

  @Override
  public void processValidators(FacesContext faces) {
    // See processDecodes.
  }

  @Override
  public void processUpdates(FacesContext faces) {
    // See processDecodes.
  }
}
