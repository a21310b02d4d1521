package org.praxis.web.tag;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;

/** Does something once the page is about to be shown. */
record BeforeShowing(Runnable act) implements SystemEventListener {
  @Override
  public void processEvent(SystemEvent event) {
    act.run();
  }

  @Override
  public boolean isListenerForSource(Object source) {
    return source instanceof UIViewRoot;
  }
}
