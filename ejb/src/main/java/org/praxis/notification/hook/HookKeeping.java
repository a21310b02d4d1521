package org.praxis.notification.hook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.praxis.communities.view.CommunityRow;
import org.praxis.notification.hook.HookDoor.Owned;
import org.praxis.notification.hook.model.Hook;
import org.praxis.notification.hook.store.Hooks;
import org.praxis.notification.hook.view.HookView;
import org.praxis.notification.hook.view.NewHook;
import org.praxis.people.Caller;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.audit.AuditEntry;
import org.praxis.platform.audit.AuditLog;

/** The hooks of a community; for its owner. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class HookKeeping {
  /** That many has a community at most. */
  static final int MOST = 20;

  @Inject HookDoor door;
  @Inject Hooks hooks;
  @Inject Destinations destinations;
  @Inject CurrentPerson me;
  @Inject Caller caller;
  @Inject AuditLog audit;
  @Inject Clock clock;

  /** Those of a community, the oldest first. */
  public List<HookView> hooks(String slug) {
    CommunityRow community = door.community(slug);
    return hooks.of(community.id()).stream().map(hook -> view(new Owned(hook, community))).toList();
  }

  public HookView hook(HookId id) {
    return view(door.hook(id));
  }

  /**
   * A new hook, with a secret of its own.
   *
   * @throws TooManyHooks when the community has {@value #MOST}
   */
  public NewHook make(String slug, @NotNull @Valid HookDraft draft) {
    CommunityRow community = door.community(slug);
    String address = destinations.checked(draft.address());
    hooks.lockMaking(community.id());
    if (hooks.count(community.id()) >= MOST) {
      throw new TooManyHooks(MOST);
    }
    Hook hook = new Hook(community.id(), address, draft.news(), me.id(), clock.instant());
    hooks.add(hook);
    Owned made = new Owned(hook, community);
    record("notification.hook.made", made);
    return new NewHook(view(made), hook.secret());
  }

  /**
   * @throws org.praxis.platform.ChangedMeanwhile when somebody changed it since it was shown
   */
  public HookView change(HookId id, @NotNull @Valid HookDraft draft) {
    if (draft.version() == null) {
      throw new InvalidInput("version", "platform.constraint.NotNull");
    }
    Owned owned = door.hook(id);
    String address =
        draft.address().strip().equals(owned.hook().address())
            ? owned.hook().address()
            : destinations.checked(draft.address());
    door.lock(id).hook().change(address, draft.news(), draft.version());
    hooks.flush();
    record("notification.hook.changed", owned);
    return view(owned);
  }

  /** Nothing is told until it is resumed; what happens meanwhile is never told. */
  public void pause(HookId id) {
    Owned owned = door.lock(id);
    if (owned.hook().pause(clock.instant())) {
      record("notification.hook.paused", owned);
    }
  }

  /** What waited when it was paused is told now. */
  public void resume(HookId id) {
    Owned owned = door.lock(id);
    if (owned.hook().resume()) {
      record("notification.hook.resumed", owned);
    }
  }

  /** With its log. */
  public void remove(HookId id) {
    Owned owned = door.lock(id);
    hooks.remove(owned.hook());
    record("notification.hook.removed", owned);
  }

  /** A new secret; for a day what is sent is signed with the old one as well. */
  public NewHook replaceSecret(HookId id) {
    Owned owned = door.lock(id);
    owned.hook().replaceSecret(clock.instant());
    hooks.flush();
    record("notification.hook.secret.replaced", owned);
    return new NewHook(view(owned), owned.hook().secret());
  }

  private HookView view(Owned owned) {
    Hook hook = owned.hook();
    Instant now = clock.instant();
    return new HookView(
        hook.id(),
        owned.community().slug(),
        owned.community().name(),
        hook.address(),
        hook.news(),
        hook.secretEnd(),
        hook.formerUntil(now),
        hook.paused(),
        hook.pausedAt(),
        hook.failingSince(),
        hook.madeAt(),
        hook.version());
  }

  // Of the address the host alone: the rest may be a secret of the receiver's.
  private void record(String action, Owned owned) {
    audit.record(
        new AuditEntry(
            action,
            caller.name(),
            owned.hook().id().toString(),
            null,
            Map.of(
                "community",
                owned.community().slug(),
                "host",
                URI.create(owned.hook().address()).getHost(),
                "news",
                owned.hook().news().stream()
                    .map(HookNews::text)
                    .collect(Collectors.joining(" ")))));
  }
}
