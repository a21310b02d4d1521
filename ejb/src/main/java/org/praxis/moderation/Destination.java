package org.praxis.moderation;

import org.praxis.platform.validation.Written;

/**
 * Where a decision puts what it lets stand: a topic into another community, or a reply into a topic
 * of its own.
 *
 * @param place address name of the other community; null where a reply is split off
 * @param confirmed that other people may read it there; null means no
 * @param title of the new topic; null where a topic moves
 * @param following whether the replies that follow it go along; null means no
 */
public record Destination(
    @Written(max = 60, optional = true) String place,
    Boolean confirmed,
    @Written(max = 200, optional = true) String title,
    Boolean following) {
  public Destination {
    confirmed = confirmed != null && confirmed;
    following = following != null && following;
  }

  /** Another community. */
  public static Destination community(String place, Boolean confirmed) {
    return new Destination(place, confirmed, null, false);
  }

  /** A topic of its own. */
  public static Destination topic(String title, Boolean following) {
    return new Destination(null, false, title, following);
  }
}
