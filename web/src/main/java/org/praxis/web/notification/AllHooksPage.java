package org.praxis.web.notification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.praxis.notification.hook.HookId;
import org.praxis.notification.hook.HookOversight;
import org.praxis.notification.hook.PauseReason;
import org.praxis.notification.hook.view.HookBrief;
import org.praxis.platform.Page;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.NotOpen;
import org.praxis.web.page.Viewer;

/** Where the company's news goes, for administrators. */
@Named
@RequestScoped
public class AllHooksPage {
  private static final String PATH = "/notification/all-hooks";

  @Inject HookOversight oversight;
  @Inject Viewer viewer;
  @Inject Attempt attempt;
  @Inject Address address;

  private Page<HookBrief> hooks;

  public void load() {
    viewer.identify();
    if (!viewer.isAdmin()) {
      throw new NotOpen();
    }
    attempt.pressed(
        "stop",
        hook -> {
          oversight.stop(Address.id(hook, HookId::new));
          return PATH + "?done=hookStopped";
        });
    attempt.pressed(
        "release",
        hook -> {
          oversight.release(Address.id(hook, HookId::new));
          return PATH + "?done=hookReleased";
        });
    if (!attempt.isOver()) {
      hooks = oversight.hooks(address.page());
    }
  }

  public Page<HookBrief> getHooks() {
    return hooks;
  }

  public boolean isStopped(HookBrief hook) {
    return hook.paused() == PauseReason.ADMINISTRATOR;
  }

  public String state(HookBrief hook) {
    return HookForm.state(hook.paused(), hook.failingSince(), hook.arrived());
  }
}
