package org.praxis.communities;

import jakarta.validation.constraints.NotNull;
import org.praxis.platform.content.Markup;
import org.praxis.platform.validation.Written;

/**
 * A contribution as its author wants it to read now.
 *
 * @param title for a topic; a reply has none
 * @param version of the contribution that the author had before them
 * @param told how many people the author knows to be told by its mentions; null where few are
 */
public record Revision(
    @Written(max = 200, optional = true) String title,
    @Written(max = Markup.LONGEST) String text,
    @NotNull Long version,
    Integer told) {
  public Revision(String title, String text, Long version) {
    this(title, text, version, null);
  }
}
