package org.praxis.web.tag;

import jakarta.el.ValueExpression;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/**
 * Writes what stands inside of it once for each row of a list. Nothing in it belongs to a form of
 * Faces.
 */
final class Rows extends ReadOnly {
  private final ValueExpression of;
  private final Row row = new Row();

  Rows(String tag, ValueExpression of) {
    super(tag);
    this.of = of;
  }

  /** Through which expressions inside read the row that is written. */
  Row row() {
    return row;
  }

  @Override
  public void encodeAll(FacesContext faces) throws IOException {
    Iterable<?> rows = of.getValue(faces.getELContext());
    if (rows == null) {
      return;
    }
    for (Object each : rows) {
      row.is(each);
      for (UIComponent child : getChildren()) {
        child.encodeAll(faces);
      }
    }
    row.is(null);
  }
}
