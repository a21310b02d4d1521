package org.praxis.notification.mail.view;

import java.util.Map;
import org.praxis.notification.Matter;
import org.praxis.notification.mail.Cadence;

/**
 * What somebody chose for one community.
 *
 * @param choices of the matters for which they did; all others are as everywhere
 */
public record PlaceChoices(String slug, String name, Map<Matter, Cadence> choices) {
  public PlaceChoices {
    choices = Map.copyOf(choices);
  }
}
