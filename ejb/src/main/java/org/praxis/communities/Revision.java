package org.praxis.communities;

import jakarta.validation.constraints.NotNull;
import org.praxis.platform.content.Markup;
import org.praxis.platform.validation.Written;

/**
 * A contribution as its author wants it to read now.
 *
 * @param title for a topic; a reply has none
 * @param version of the contribution that the author had before them
 */
public record Revision(
    @Written(max = 200, optional = true) String title,
    @Written(max = Markup.LONGEST) String text,
    @NotNull Long version) {}
