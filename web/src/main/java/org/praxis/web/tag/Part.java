package org.praxis.web.tag;

import jakarta.el.ValueExpression;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/**
 * What stands inside of it is shown under a condition, and else neither shown nor read from a form.
 */
final class Part extends UIComponentBase {
  private final String tag;
  private final ValueExpression when;

  /**
   * @param tag which tag of the page it stands for
   */
  Part(String tag, ValueExpression when) {
    this.tag = tag;
    this.when = when;
    setTransient(true);
  }

  boolean isOf(String wanted) {
    return tag.equals(wanted);
  }

  @Override
  public String getFamily() {
    return "org.praxis.web.tag.Part";
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
