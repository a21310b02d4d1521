package org.praxis.communities.writing;

import org.praxis.platform.content.Markup;
import org.praxis.platform.validation.Written;

/**
 * A text whose author wants to know beforehand whether it would wait.
 *
 * @param community address of the community that it is for
 * @param title of a topic; a reply has none
 * @param revises whether it changes what was sent before
 */
public record Foreseen(
    @Written(max = 200) String community,
    @Written(max = 2_000, optional = true) String title,
    @Written(max = Markup.LONGEST, optional = true) String text,
    boolean revises) {}
