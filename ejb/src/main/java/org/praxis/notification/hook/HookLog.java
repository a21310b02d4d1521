package org.praxis.notification.hook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.praxis.notification.hook.store.Deliveries;
import org.praxis.notification.hook.view.DeliveryRow;
import org.praxis.people.Role;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;

/** What a hook was told in the last 30 days, and what became of it; for the community's owner. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class HookLog {
  @Inject HookDoor door;
  @Inject Deliveries deliveries;
  @Inject Clock clock;

  /** The latest first. */
  public Page<DeliveryRow> deliveries(HookId id, PageRequest page) {
    door.hook(id);
    return deliveries.of(id, page);
  }

  /**
   * Sends it once more, as it reads then and with the same identity; while the hook is paused it
   * waits.
   */
  public void sendAgain(HookId id, DeliveryId delivery) {
    door.hook(id);
    if (!deliveries.again(id, delivery, clock.instant())) {
      throw new NoSuchDelivery();
    }
  }

  /**
   * Sends something that says nothing, once, also while the hook is paused.
   *
   * @throws HookStopped when it was an administrator who did
   */
  public void test(HookId id) {
    if (door.hook(id).hook().paused() == PauseReason.ADMINISTRATOR) {
      throw new HookStopped();
    }
    deliveries.planTest(id, clock.instant());
  }
}
