package org.praxis.web.tag;

import jakarta.el.ValueExpression;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/**
 * Writes what stands inside of it once for each row of a list. Nothing in it belongs to a form of
 * Faces.
 */
final class Rows extends UIComponentBase {
  private final String tag;
  private final ValueExpression of;
  private final Row row = new Row();

  /**
   * @param tag which tag of the page it stands for
   */
  Rows(String tag, ValueExpression of) {
    this.tag = tag;
    this.of = of;
    setTransient(true);
  }

  boolean isOf(String wanted) {
    return tag.equals(wanted);
  }

  /** Through which expressions inside read the row that is written. */
  Row row() {
    return row;
  }

  @Override
  public String getFamily() {
    return "org.praxis.web.tag.Rows";
  }

  @Override
  public void encodeAll(FacesContext faces) throws IOException {
    Iterable<?> rows = of.getValue(faces.getELContext());
    for (Object each : rows) {
      row.is(each);
      for (UIComponent child : getChildren()) {
        child.encodeAll(faces);
      }
    }
    row.is(null);
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
