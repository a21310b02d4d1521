package org.praxis.communities.guides;

import jakarta.validation.constraints.NotNull;
import org.praxis.platform.validation.Written;

/**
 * A change that a member proposes.
 *
 * @param text the whole guide as it would read, in Markdown
 * @param revision of the guide that they had before them
 */
public record ProposalDraft(
    @Written(max = 200) String title,
    @Written(max = GuideText.LONGEST) String text,
    @Written(max = 1000) String why,
    @NotNull Integer revision) {}
