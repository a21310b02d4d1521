package org.praxis.platform.audit;

import java.time.Instant;

/**
 * Which records are wanted; null stands for all.
 *
 * @param actor by uid
 * @param action the action or its beginning: {@code communities.topic}
 * @param except the beginning of actions that are left out
 * @param subject to what or whom it was done
 * @param place address name of a community
 * @param from of this moment or later
 * @param to before this moment
 */
public record AuditFilter(
    String actor,
    String action,
    String except,
    String subject,
    String place,
    Instant from,
    Instant to) {
  public AuditFilter {
    actor = wanted(actor);
    action = wanted(action);
    except = wanted(except);
    subject = wanted(subject);
    place = wanted(place);
  }

  /** One that leaves nothing out. */
  public AuditFilter(
      String actor, String action, String subject, String place, Instant from, Instant to) {
    this(actor, action, null, subject, place, from, to);
  }

  public static AuditFilter all() {
    return new AuditFilter(null, null, null, null, null, null);
  }

  // What no record can hold is looked for without a match, and not refused by the database.
  private static String wanted(String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip().replace('\0', '\uFFFD');
  }
}
