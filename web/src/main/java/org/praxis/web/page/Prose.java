package org.praxis.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.praxis.platform.content.Markup;
import org.praxis.platform.content.Rendering;

/** For what people write to each other and a use case hands over as they wrote it. */
@Named
@ApplicationScoped
public class Prose {
  private static final int EXCERPT = 240;

  @Inject Rendering rendering;

  /** Safe to be shown as it is. */
  public String html(String text) {
    return rendering.html(new Markup(text));
  }

  /** The first words in one line, for lists. */
  public String excerpt(String text) {
    return text == null ? "" : rendering.excerpt(new Markup(text), EXCERPT);
  }
}
