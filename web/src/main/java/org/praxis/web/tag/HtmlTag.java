package org.praxis.web.tag;

import jakarta.el.ValueExpression;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;

/**
 * {@code <px:html of="#{topic.html()}"/>}: what Rendering has made of a text, written as it is; of
 * null nothing.
 */
public class HtmlTag extends WrittenTag {
  private final TagAttribute of = getRequiredAttribute("of");

  public HtmlTag(TagConfig config) {
    super(config);
  }

  @Override
  Written.Writing writing(FaceletContext page) {
    ValueExpression html = of.getValueExpression(page, String.class);
    return faces -> {
      String safe = html.getValue(faces.getELContext());
      if (safe != null) {
        faces.getResponseWriter().write(safe);
      }
    };
  }
}
