package org.praxis.web.tag;

import jakarta.el.ValueExpression;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import java.time.Instant;
import org.praxis.web.page.Moments;

/**
 * {@code <px:when at="#{reply.at()}"/>}: a moment as people say it, with the exact time on hover.
 * at: Instant.
 */
public class WhenTag extends WrittenTag {
  private final TagAttribute at = getRequiredAttribute("at");
  private final Moments moments = bean(Moments.class);

  public WhenTag(TagConfig config) {
    super(config);
  }

  @Override
  Written.Writing writing(FaceletContext page) {
    ValueExpression shown = at.getValueExpression(page, Instant.class);
    return faces -> {
      Instant moment = shown.getValue(faces.getELContext());
      ResponseWriter html = faces.getResponseWriter();
      html.startElement("time", null);
      html.writeAttribute("datetime", moment, null);
      html.writeAttribute("title", moments.exact(moment), null);
      html.writeText(moments.relative(moment), null);
      html.endElement("time");
    };
  }
}
