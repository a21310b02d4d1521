package org.praxis.web.tag;

import jakarta.el.ValueExpression;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import java.io.IOException;

/**
 * {@code <px:icon name="left"/>}: an icon of resources/px/icons.svg; name is its id there. It says
 * nothing to a screen reader: a word stands beside it.
 */
public class IconTag extends WrittenTag {
  private static final String ADDRESS = IconTag.class.getName();

  private final TagAttribute name = getRequiredAttribute("name");

  public IconTag(TagConfig config) {
    super(config);
  }

  @Override
  Written.Writing writing(FaceletContext page) {
    if (name.isLiteral()) {
      String literal = name.getValue();
      return faces -> write(faces, literal);
    }
    ValueExpression named = name.getValueExpression(page, String.class);
    return faces -> write(faces, named.getValue(faces.getELContext()));
  }

  static void write(FacesContext faces, String name) throws IOException {
    ResponseWriter html = faces.getResponseWriter();
    html.startElement("svg", null);
    html.writeAttribute("class", "icon", null);
    html.writeAttribute("aria-hidden", "true", null);
    html.startElement("use", null);
    html.writeAttribute("href", address(faces) + "#" + name, null);
    html.endElement("use");
    html.endElement("svg");
  }

  // A page has dozens of icons in one file, whose address takes some finding, and that notes down
  // things here itself.
  private static String address(FacesContext faces) {
    Object known = faces.getAttributes().get(ADDRESS);
    if (known != null) {
      return (String) known;
    }
    String found =
        faces
            .getExternalContext()
            .encodeResourceURL(
                faces
                    .getApplication()
                    .getResourceHandler()
                    .createResource("icons.svg", "px")
                    .getRequestPath());
    faces.getAttributes().put(ADDRESS, found);
    return found;
  }
}
