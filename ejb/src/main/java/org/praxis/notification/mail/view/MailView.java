package org.praxis.notification.mail.view;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.praxis.notification.Matter;
import org.praxis.notification.mail.Cadence;

/**
 * How and when somebody gets mail.
 *
 * @param choices of every matter, everywhere
 * @param places communities for which they chose otherwise
 * @param next when the next digest of a day and of a week come, as far as they chose any for
 *     anything; there is one where there is something to tell
 * @param stopped why their address gets none; null when it does
 */
public record MailView(
    String address,
    Map<Matter, Cadence> choices,
    List<PlaceChoices> places,
    RhythmView rhythm,
    Map<Cadence, Instant> next,
    StoppedMail stopped) {
  public MailView {
    choices = Map.copyOf(choices);
    places = List.copyOf(places);
    next = Map.copyOf(next);
  }
}
