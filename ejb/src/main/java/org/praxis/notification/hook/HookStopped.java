package org.praxis.notification.hook;

import org.praxis.platform.Refusal;

/** An administrator stopped the hook. */
public class HookStopped extends Refusal {
  private static final long serialVersionUID = 1;

  public HookStopped() {
    super("notification.hook.stopped");
  }
}
