package org.praxis.notification.mail.view;

import java.util.List;
import java.util.Map;
import org.praxis.notification.Matter;
import org.praxis.notification.mail.Cadence;

/**
 * How and when somebody gets mail.
 *
 * @param choices of every matter, everywhere
 * @param places communities for which they chose otherwise
 * @param stopped why their address gets none; null when it does
 */
public record MailView(
    String address,
    Map<Matter, Cadence> choices,
    List<PlaceChoices> places,
    RhythmView rhythm,
    StoppedMail stopped) {
  public MailView {
    choices = Map.copyOf(choices);
    places = List.copyOf(places);
  }
}
