package org.praxis.communities;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.praxis.platform.validation.Written;

/**
 * What becomes a topic of its own.
 *
 * @param title of the new topic
 */
public record SplitDraft(
    @NotEmpty @Size(max = 200) Set<@NotNull ContributionId> replies,
    @Written(max = 200) String title,
    @NotNull TopicKind kind) {}
