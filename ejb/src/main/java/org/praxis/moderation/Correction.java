package org.praxis.moderation;

import java.util.List;
import org.praxis.moderation.view.CaseContent;
import org.praxis.platform.content.Diff;
import org.praxis.platform.content.Markup;
import org.praxis.platform.content.Mentioned;
import org.praxis.platform.validation.Written;

/**
 * A text as a moderator would publish it.
 *
 * @param title null for what has none
 * @param text in Markdown
 */
public record Correction(
    @Written(max = 200, optional = true) String title, @Written(max = Markup.LONGEST) String text) {

  /** How it differs from what was sent; whom it mentions stands there by name. */
  public List<Diff.Part> changes(CaseContent sent) {
    return Diff.of(
        whole(title == null ? null : sent.summary().title(), sent.source()), whole(title, text));
  }

  private static String whole(String title, String text) {
    String read = Mentioned.unlinked(new Markup(text)).source();
    return title == null ? read : title + "\n\n" + read;
  }
}
