package org.praxis.notification.hook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.praxis.communities.CommunityId;
import org.praxis.communities.CommunityKeepers;
import org.praxis.communities.CommunityNames;
import org.praxis.notification.News;
import org.praxis.notification.NoticeKind;
import org.praxis.notification.Telling;
import org.praxis.notification.hook.store.Hooks;

/** Tells whoever owns a community that one of its hooks was paused, which they did not do. */
@ApplicationScoped
public class PauseNotices {
  @Inject Telling telling;
  @Inject CommunityNames names;
  @Inject CommunityKeepers keepers;
  @Inject Hooks hooks;

  void tell(HookId hook, CommunityId community, Instant now) {
    telling.tell(
        News.of(NoticeKind.HOOK_PAUSED, hook, names.of(community).name(), now).in(community),
        keepers.owners(community));
  }

  /** Of these hooks, by their identities, those of which that is still so. */
  public Set<String> standing(Collection<String> those) {
    return those.isEmpty() ? Set.of() : hooks.paused(those);
  }
}
