package org.praxis.web.tag;

import jakarta.el.ValueExpression;
import jakarta.el.VariableMapper;
import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import java.io.IOException;

/**
 * {@code <px:each of="#{topicPage.posts}" as="shown">}: a list whose rows have much to say and
 * nothing to be typed into by way of Faces. Like a ui:repeat, without what that does in each row
 * for fields. of: an Iterable, or null for no rows; as: how expressions name the row.
 */
public class EachTag extends TagHandler {
  private final TagAttribute of = getRequiredAttribute("of");
  private final TagAttribute as = getRequiredAttribute("as");

  public EachTag(TagConfig config) {
    super(config);
  }

  @Override
  public void apply(FaceletContext page, UIComponent parent) throws IOException {
    if (page.getFacesContext().getResponseComplete()) {
      return; // see PartTag
    }
    Rows rows = rows(page, parent);
    VariableMapper names = page.getVariableMapper();
    ValueExpression outside = names.setVariable(as.getValue(), rows.row());
    try {
      nextHandler.apply(page, rows);
    } finally {
      names.setVariable(as.getValue(), outside);
    }
  }

  private Rows rows(FaceletContext page, UIComponent parent) {
    String tag = page.generateUniqueId(tagId);
    Rows rows =
        TagPart.again(parent, Rows.class, tag)
            .orElseGet(() -> new Rows(tag, of.getValueExpression(page, Iterable.class)));
    parent.getChildren().add(rows);
    return rows;
  }
}
