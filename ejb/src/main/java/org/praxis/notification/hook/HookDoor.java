package org.praxis.notification.hook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.praxis.communities.CommunityId;
import org.praxis.communities.CommunityRole;
import org.praxis.communities.Discovering;
import org.praxis.communities.NoSuchCommunity;
import org.praxis.communities.view.CommunityRow;
import org.praxis.notification.hook.model.Hook;
import org.praxis.notification.hook.store.Hooks;

/** The way to hooks: for whoever owns the community. To all others there are none. */
@ApplicationScoped
class HookDoor {
  @Inject Discovering discovering;
  @Inject Hooks hooks;

  /** A hook, and the community whose it is. */
  record Owned(Hook hook, CommunityRow community) {}

  CommunityRow community(String slug) {
    return discovering.find(slug).filter(HookDoor::isOwned).orElseThrow(NoSuchCommunity::new);
  }

  Owned hook(HookId id) {
    return owned(hooks.find(id));
  }

  /** The same, with others who would change it waiting. */
  Owned lock(HookId id) {
    return owned(hooks.lock(id));
  }

  private Owned owned(Optional<Hook> found) {
    Hook hook = found.orElseThrow(NoSuchHook::new);
    CommunityId community = hook.community();
    return Optional.ofNullable(discovering.briefs(List.of(community)).get(community))
        .filter(HookDoor::isOwned)
        .map(row -> new Owned(hook, row))
        .orElseThrow(NoSuchHook::new);
  }

  private static boolean isOwned(CommunityRow community) {
    return community.role() == CommunityRole.OWNER;
  }
}
