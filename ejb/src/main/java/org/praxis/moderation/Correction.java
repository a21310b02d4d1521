package org.praxis.moderation;

import org.praxis.platform.content.Markup;
import org.praxis.platform.validation.Written;

/**
 * A text as a moderator would publish it.
 *
 * @param title null for what has none
 * @param text in Markdown
 */
public record Correction(
    @Written(max = 200, optional = true) String title,
    @Written(max = Markup.LONGEST) String text) {}
