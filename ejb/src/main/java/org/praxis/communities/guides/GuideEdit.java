package org.praxis.communities.guides;

import jakarta.validation.constraints.NotNull;
import org.praxis.platform.validation.Written;

/**
 * A guide as one of those who write it wants it to read now.
 *
 * @param text in Markdown
 * @param note what changed and why, for the history
 * @param revision that they had before them; 0 while none is published
 */
public record GuideEdit(
    @Written(max = 200) String title,
    @Written(max = GuideText.LONGEST) String text,
    @Written(max = 300, optional = true) String note,
    @NotNull Integer revision) {}
