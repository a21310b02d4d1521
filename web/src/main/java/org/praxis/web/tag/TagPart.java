package org.praxis.web.tag;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import java.util.Iterator;
import java.util.Optional;

/**
 * What one of our tags makes of itself. What answers a form is put together twice: when it is read,
 * and again when it is shown; each part of the page takes its place anew then, in the order of the
 * page.
 */
abstract class TagPart extends UIComponentBase {
  private final String tag;

  /**
   * @param tag which tag of the page it stands for; null where nobody will ask
   */
  TagPart(String tag) {
    this.tag = tag;
    setTransient(true);
  }

  /** What stood for a tag the first time; taken out, so that it can take its place anew. */
  static <T extends TagPart> Optional<T> again(UIComponent parent, Class<T> type, String tag) {
    Iterator<UIComponent> children = parent.getChildren().iterator();
    while (children.hasNext()) {
      UIComponent child = children.next();
      if (type.isInstance(child) && type.cast(child).isOf(tag)) {
        children.remove();
        return Optional.of(type.cast(child));
      }
    }
    return Optional.empty();
  }

  final boolean isOf(String wanted) {
    return wanted.equals(tag);
  }

  @Override
  public String getFamily() {
    return "org.praxis.web.tag";
  }
}
