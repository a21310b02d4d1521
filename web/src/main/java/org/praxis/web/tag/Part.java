package org.praxis.web.tag;

import jakarta.el.ValueExpression;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/**
 * What stands inside of it is shown under a condition, and else neither shown nor read from a form.
 */
final class Part extends TagPart {
  private final ValueExpression when;

  Part(String tag, ValueExpression when) {
    super(tag);
    this.when = when;
  }

  @Override
  public boolean isRendered() {
    return isShown(FacesContext.getCurrentInstance());
  }

  // As a component does it, without the events that nobody here waits for.
  @Override
  public void encodeAll(FacesContext faces) throws IOException {
    if (isShown(faces)) {
      for (UIComponent child : getChildren()) {
        child.encodeAll(faces);
      }
    }
  }

  // Of what is not known, such as a topic that has not been read yet, an expression says nothing.
  private boolean isShown(FacesContext faces) {
    Boolean shown = when.getValue(faces.getELContext());
    return Boolean.TRUE.equals(shown);
  }
}
