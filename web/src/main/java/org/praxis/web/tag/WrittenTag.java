package org.praxis.web.tag;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;

/**
 * A tag that becomes one {@link Written}. Faces makes one of it for each place where pages have it.
 */
abstract class WrittenTag extends TagHandler {
  WrittenTag(TagConfig config) {
    super(config);
  }

  abstract Written.Writing writing(FaceletContext page);

  // What answers a form is put together twice: when it is read, and again when it is shown. Each
  // part of the page takes its place anew then, in the order of the page.
  @Override
  public void apply(FaceletContext page, UIComponent parent) {
    String tag = page.getFacesContext().isPostback() ? page.generateUniqueId(tagId) : null;
    if (tag != null) {
      Again.find(parent, Written.class, old -> old.isOf(tag));
    }
    parent.getChildren().add(new Written(tag, writing(page)));
  }

  /** Of an attribute that says how the part looks, and so is known before what it shows is. */
  static boolean isSet(TagAttribute attribute, FaceletContext page) {
    return attribute != null && attribute.getBoolean(page);
  }

  /** A bean of the request; may be kept, for it is asked for anew at each call. */
  static <T> T bean(Class<T> type) {
    return CDI.current().select(type).get();
  }
}
