package org.praxis.notification.hook;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.praxis.platform.validation.Written;

/**
 * A hook as its owner wants it.
 *
 * @param address where it is told; https, unless the server is configured to allow the host
 * @param news of what
 * @param version that was shown; of a new one null
 */
public record HookDraft(
    @Written(max = 500) String address,
    @NotEmpty(message = "notification.hook.news.none") Set<@NotNull HookNews> news,
    Long version) {}
