package org.praxis.notification.hook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import org.praxis.communities.view.CommunityRow;
import org.praxis.notification.hook.HookDoor.Owned;
import org.praxis.notification.hook.model.Hook;
import org.praxis.notification.hook.store.Hooks;
import org.praxis.people.CurrentPerson;

/** Writes hooks down, whose addresses have been looked at. */
@ApplicationScoped
@Transactional
class HookWriting {
  /** That many has a community at most. */
  static final int MOST = 20;

  @Inject HookDoor door;
  @Inject Hooks hooks;
  @Inject HookRecords records;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  Hook make(String slug, String address, Set<HookNews> news) {
    CommunityRow community = door.community(slug);
    hooks.lockMaking(community.id());
    if (hooks.count(community.id()) >= MOST) {
      throw new TooManyHooks(MOST);
    }
    Hook hook = new Hook(community.id(), address, news, me.id(), clock.instant());
    hooks.add(hook);
    records.record("notification.hook.made", new Owned(hook, community));
    return hook;
  }

  void change(HookId id, String address, Set<HookNews> news, long shown) {
    Owned owned = door.lock(id);
    owned.hook().change(address, news, shown);
    hooks.flush();
    records.record("notification.hook.changed", owned);
  }
}
