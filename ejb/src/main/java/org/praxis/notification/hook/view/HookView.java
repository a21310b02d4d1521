package org.praxis.notification.hook.view;

import java.time.Instant;
import java.util.Set;
import org.praxis.notification.hook.HookId;
import org.praxis.notification.hook.HookNews;
import org.praxis.notification.hook.PauseReason;

/**
 * A hook, for whoever owns its community.
 *
 * @param slug the community's
 * @param secretEnd the last characters of its secret
 * @param formerUntil until when what is sent is signed with the secret before as well; or null
 * @param paused why nothing is told; null while it is
 * @param failingSince since when nothing has arrived; null while it does
 * @param arrived whether anything has ever arrived at its address; null before the first try
 */
public record HookView(
    HookId id,
    String slug,
    String communityName,
    String address,
    Set<HookNews> news,
    String secretEnd,
    Instant formerUntil,
    PauseReason paused,
    Instant pausedAt,
    Instant failingSince,
    Boolean arrived,
    Instant madeAt,
    long version) {}
