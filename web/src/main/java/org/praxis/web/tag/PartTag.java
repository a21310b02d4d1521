package org.praxis.web.tag;

import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import java.io.IOException;

/**
 * {@code <px:part when="#{topic.published()}">}: a part of the page that is shown under a
 * condition. Unlike a ui:fragment it is not even put together where it is not shown, because {@link
 * LoadTag} has read by then what decides it. In the rows of a list, and where a form is answered,
 * that is known only later, and it is as good as a fragment.
 */
public class PartTag extends TagHandler {
  private final TagAttribute when = getRequiredAttribute("when");

  public PartTag(TagConfig config) {
    super(config);
  }

  @Override
  public void apply(FaceletContext page, UIComponent parent) throws IOException {
    if (page.getFacesContext().getResponseComplete()) {
      return; // load() has answered already, and may have read nothing
    }
    if (page.getFacesContext().isPostback() || isRow(parent)) {
      nextHandler.apply(page, fragment(page, parent));
    } else if (when.getBoolean(page)) {
      nextHandler.apply(page, parent);
    }
  }

  // What answers a form is put together twice, see WrittenTag; the second time as it was, because
  // fields in it have been read.
  private Part fragment(FaceletContext page, UIComponent parent) {
    String tag = page.generateUniqueId(tagId);
    Part part =
        Again.find(parent, Part.class, old -> old.isOf(tag))
            .orElseGet(() -> new Part(tag, when.getValueExpression(page, Boolean.class)));
    parent.getChildren().add(part);
    return part;
  }

  // Faces gives a component its parent after its children: in a repeat a part stands in nothing but
  // parts. PartsTest holds that.
  private static boolean isRow(UIComponent parent) {
    for (UIComponent above = parent; above != null; above = above.getParent()) {
      if (above instanceof Rows || "facelets.ui.Repeat".equals(above.getRendererType())) {
        return true;
      }
    }
    return false;
  }
}
