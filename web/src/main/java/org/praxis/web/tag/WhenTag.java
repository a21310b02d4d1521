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
 * Within a sentence, and where one has to be in time: {@code exact="true"}, day and time; {@code
 * exact="brief"}, the same for lists. at: Instant.
 */
public class WhenTag extends WrittenTag {
  private final TagAttribute at = getRequiredAttribute("at");
  private final TagAttribute exact = getAttribute("exact");
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
      if (isFull()) {
        html.writeAttribute("class", "when-full", null);
      }
      html.writeAttribute("datetime", moment, null);
      html.writeAttribute("title", moments.exact(moment), null);
      html.writeText(said(moment), null);
      html.endElement("time");
    };
  }

  private String said(Instant moment) {
    if (exact == null) {
      return moments.relative(moment);
    }
    return isFull() ? moments.full(moment) : moments.brief(moment);
  }

  // With weekday and month in words, which on a phone may be a line and more.
  private boolean isFull() {
    return exact != null && !exact.getValue().equals("brief");
  }
}
