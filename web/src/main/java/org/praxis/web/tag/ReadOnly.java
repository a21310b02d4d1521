package org.praxis.web.tag;

import jakarta.faces.context.FacesContext;

/** A part of a page into which nothing is typed by way of Faces, and which a form need not ask. */
abstract class ReadOnly extends TagPart {
  ReadOnly(String tag) {
    super(tag);
  }

  @Override
  public void processDecodes(FacesContext faces) {
    // It has nothing to say.
  }

  @Override
  public void processValidators(FacesContext faces) {
    // It has nothing to say.
  }

  @Override
  public void processUpdates(FacesContext faces) {
    // It has nothing to say.
  }
}
