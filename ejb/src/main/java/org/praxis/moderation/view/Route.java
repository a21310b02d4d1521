package org.praxis.moderation.view;

import java.util.UUID;

/**
 * From where to where a decision put a text, as far as whoever reads it may read both today.
 *
 * @param from null where that is closed to them
 * @param to the same
 * @param text the topic that the text is today; null where it is none, or closed to them
 */
public record Route(Stop from, Stop to, UUID text) {
  /** The same for whoever is to know nobody by what they wrote. */
  public Route unlinked() {
    return new Route(unlinked(from), unlinked(to), null);
  }

  private static Stop unlinked(Stop stop) {
    return stop == null || stop.topic() == null ? stop : new Stop(stop.name(), null, null);
  }

  /**
   * A community, or a topic.
   *
   * @param place address name of the community; null of a topic
   * @param topic null of a community, and where it is none yet or none any more
   */
  public record Stop(String name, String place, UUID topic) {}
}
