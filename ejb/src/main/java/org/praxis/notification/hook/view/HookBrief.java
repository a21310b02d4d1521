package org.praxis.notification.hook.view;

import java.time.Instant;
import java.util.List;
import org.praxis.notification.hook.HookId;
import org.praxis.notification.hook.HookNews;
import org.praxis.notification.hook.PauseReason;

/**
 * A hook of some community, as administrators see it.
 *
 * @param host of its address, of which they see no more
 * @param paused why nothing is told; null while it is
 * @param failingSince since when nothing has arrived; null while it does
 * @param arrived whether anything has ever arrived at its address; null before the first try
 */
public record HookBrief(
    HookId id,
    String communityName,
    String host,
    List<HookNews> news,
    PauseReason paused,
    Instant failingSince,
    Boolean arrived,
    Instant madeAt) {
  public HookBrief {
    news = List.copyOf(news);
  }
}
