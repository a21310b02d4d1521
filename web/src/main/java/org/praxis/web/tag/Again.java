package org.praxis.web.tag;

import jakarta.faces.component.UIComponent;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Predicate;

/** What a page is made of when it is put together a second time. */
final class Again {
  private Again() {}

  /** What stood for a tag the first time; taken out, so that it can take its place anew. */
  static <T extends UIComponent> Optional<T> find(
      UIComponent parent, Class<T> type, Predicate<T> wanted) {
    Iterator<UIComponent> children = parent.getChildren().iterator();
    while (children.hasNext()) {
      UIComponent child = children.next();
      if (type.isInstance(child) && wanted.test(type.cast(child))) {
        children.remove();
        return Optional.of(type.cast(child));
      }
    }
    return Optional.empty();
  }
}
