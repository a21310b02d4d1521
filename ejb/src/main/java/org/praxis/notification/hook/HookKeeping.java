package org.praxis.notification.hook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.praxis.communities.view.CommunityRow;
import org.praxis.notification.hook.HookDoor.Owned;
import org.praxis.notification.hook.model.Hook;
import org.praxis.notification.hook.store.Hooks;
import org.praxis.notification.hook.view.HookView;
import org.praxis.notification.hook.view.NewHook;
import org.praxis.people.Role;
import org.praxis.platform.InvalidInput;

/**
 * The hooks of a community; for its owner. An address is looked up outside of any transaction: a
 * name server that does not answer keeps one request waiting, and no connection to the database.
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class HookKeeping {
  @Inject HookDoor door;
  @Inject Hooks hooks;
  @Inject HookWriting writing;
  @Inject HookRecords records;
  @Inject Destinations destinations;
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
   * @throws TooManyHooks when the community has {@value HookWriting#MOST}
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public NewHook make(String slug, @NotNull @Valid HookDraft draft) {
    door.community(slug);
    Hook made = writing.make(slug, destinations.checked(draft.address()), draft.news());
    return new NewHook(hook(made.id()), made.secret());
  }

  /**
   * @throws org.praxis.platform.ChangedMeanwhile when somebody changed it since it was shown
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public HookView change(HookId id, @NotNull @Valid HookDraft draft) {
    if (draft.version() == null) {
      throw new InvalidInput("version", "platform.constraint.NotNull");
    }
    String kept = door.hook(id).hook().address();
    String address =
        draft.address().strip().equals(kept) ? kept : destinations.checked(draft.address());
    writing.change(id, address, draft.news(), draft.version());
    return hook(id);
  }

  /** Nothing is told until it is resumed; what happens meanwhile is never told. */
  public void pause(HookId id) {
    Owned owned = door.lock(id);
    if (owned.hook().pause(clock.instant())) {
      records.record("notification.hook.paused", owned);
    }
  }

  /** What waited when it was paused is told now. */
  public void resume(HookId id) {
    Owned owned = door.lock(id);
    if (owned.hook().resume()) {
      records.record("notification.hook.resumed", owned);
    }
  }

  /** With its log. */
  public void remove(HookId id) {
    Owned owned = door.lock(id);
    hooks.remove(owned.hook());
    records.record("notification.hook.removed", owned);
  }

  /** A new secret; for a day what is sent is signed with the old one as well. */
  public NewHook replaceSecret(HookId id) {
    Owned owned = door.lock(id);
    owned.hook().replaceSecret(clock.instant());
    hooks.flush();
    records.record("notification.hook.secret.replaced", owned);
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
        hook.arrived(),
        hook.madeAt(),
        hook.version());
  }
}
