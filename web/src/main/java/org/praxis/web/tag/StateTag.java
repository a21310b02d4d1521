package org.praxis.web.tag;

import jakarta.el.ValueExpression;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import java.io.IOException;
import org.praxis.web.page.Viewer;
import org.praxis.web.problem.Texts;

/**
 * {@code <px:stateTag state="#{reply.state()}"/>}: a state as icon, word and colour. state: an enum
 * or its name; its word is the platform text state.NAME, its look the style state-NAME, its icon
 * the symbol state-NAME.
 */
public class StateTag extends WrittenTag {
  private final TagAttribute state = getRequiredAttribute("state");
  private final Viewer viewer = bean(Viewer.class);

  public StateTag(TagConfig config) {
    super(config);
  }

  @Override
  Written.Writing writing(FaceletContext page) {
    ValueExpression shown = state.getValueExpression(page, String.class);
    return faces -> {
      String named = shown.getValue(faces.getELContext());
      if (named != null && !named.isEmpty()) {
        write(faces, named, viewer);
      }
    };
  }

  static void write(FacesContext faces, String state, Viewer viewer) throws IOException {
    ResponseWriter html = faces.getResponseWriter();
    html.startElement("span", null);
    html.writeAttribute("class", "tag state-" + state, null);
    IconTag.write(faces, "state-" + state);
    html.writeText(Texts.of("platform.state." + state, viewer.getLocale(), viewer.getZone()), null);
    html.endElement("span");
  }
}
