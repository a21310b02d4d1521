package org.praxis.notification.mail.view;

import java.util.Set;
import org.praxis.notification.Matter;

/**
 * What would end.
 *
 * @param digest whether it is digests; else mail of these matters
 */
public record UnsubscribeView(boolean digest, Set<Matter> matters) {
  public UnsubscribeView {
    matters = Set.copyOf(matters);
  }
}
