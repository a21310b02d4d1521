package org.praxis.notification.mail.view;

import java.util.List;
import org.praxis.notification.Matter;

/**
 * What would end.
 *
 * @param digest whether it is digests; else mail of these matters
 */
public record UnsubscribeView(boolean digest, List<Ending> endings) {
  public UnsubscribeView {
    endings = List.copyOf(endings);
  }

  /**
   * Mail of one matter.
   *
   * @param place the community of which alone; null where of all, and where the reader may not know
   *     it any more
   */
  public record Ending(Matter matter, String place) {}
}
