package org.praxis.communities;

import jakarta.validation.constraints.NotNull;
import org.praxis.platform.content.Markup;
import org.praxis.platform.validation.Written;

/**
 * A topic as its author writes it.
 *
 * @param text in Markdown
 */
public record TopicDraft(
    @NotNull TopicKind kind,
    @Written(max = 200) String title,
    @Written(max = Markup.LONGEST) String text) {}
