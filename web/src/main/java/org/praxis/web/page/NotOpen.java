package org.praxis.web.page;

import org.praxis.platform.Refusal;

/** A page for other roles: refused before it is shown, not only when its form is sent. */
public class NotOpen extends Refusal {
  private static final long serialVersionUID = 1;

  public NotOpen() {
    super(Kind.FORBIDDEN, "platform.forbidden");
  }
}
