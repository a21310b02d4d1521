package org.praxis.notification.hook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.praxis.communities.CommunityId;
import org.praxis.communities.CommunityNames;
import org.praxis.communities.view.CommunityName;
import org.praxis.notification.hook.model.Hook;
import org.praxis.notification.hook.store.Hooks;
import org.praxis.notification.hook.view.HookBrief;
import org.praxis.people.Caller;
import org.praxis.people.Role;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.platform.audit.AuditEntry;
import org.praxis.platform.audit.AuditLog;

/**
 * Where the company's communities have their news told to, and stopping that. An administrator sees
 * the host; the rest of an address may be a secret between the owner and the receiver.
 */
@Stateless
@RolesAllowed(Role.ADMIN)
public class HookOversight {
  @Inject Hooks hooks;
  @Inject CommunityNames names;
  @Inject PauseNotices notices;
  @Inject Caller caller;
  @Inject AuditLog audit;
  @Inject Clock clock;

  /** All of them, the newest first. */
  public Page<HookBrief> hooks(PageRequest page) {
    Page<Hook> found = hooks.all(page);
    Map<CommunityId, CommunityName> communities =
        names.of(found.items().stream().map(Hook::community).distinct().toList());
    return found.map(hook -> brief(hook, communities.get(hook.community())));
  }

  /** Nothing is told there until an administrator lets it go on. */
  public void stop(HookId id) {
    Hook hook = hooks.lock(id).orElseThrow(NoSuchHook::new);
    if (hook.stop(clock.instant())) {
      record("notification.hook.stopped", hook);
      notices.tell(id, hook.community(), clock.instant());
    }
  }

  /** It is its owner's again, and told news unless they had paused it. */
  public void release(HookId id) {
    Hook hook = hooks.lock(id).orElseThrow(NoSuchHook::new);
    if (hook.release()) {
      record("notification.hook.released", hook);
    }
  }

  private void record(String action, Hook hook) {
    audit.record(
        new AuditEntry(
            action,
            caller.name(),
            hook.id().toString(),
            null,
            Map.of("community", names.of(hook.community()).slug(), "host", host(hook))));
  }

  private static HookBrief brief(Hook hook, CommunityName community) {
    return new HookBrief(
        hook.id(),
        community.name(),
        host(hook),
        hook.news().stream().sorted().toList(),
        hook.paused(),
        hook.failingSince(),
        hook.arrived(),
        hook.madeAt());
  }

  private static String host(Hook hook) {
    return URI.create(hook.address()).getHost();
  }
}
