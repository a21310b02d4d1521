package org.praxis.communities;

import org.praxis.platform.Refusal;

/** Who has opened it is known of announcements alone. */
public class NotAnAnnouncement extends Refusal {
  private static final long serialVersionUID = 1;

  public NotAnAnnouncement() {
    super("communities.notAnAnnouncement");
  }
}
