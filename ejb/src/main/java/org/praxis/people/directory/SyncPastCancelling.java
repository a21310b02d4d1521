package org.praxis.people.directory;

import org.praxis.platform.Refusal;

/** A run that changes people is carried through, and one that is over stays what it was. */
public class SyncPastCancelling extends Refusal {
  private static final long serialVersionUID = 1;

  public SyncPastCancelling() {
    super("people.sync.pastCancelling");
  }
}
