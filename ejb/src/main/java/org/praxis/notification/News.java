package org.praxis.notification;

import java.time.Instant;
import org.praxis.communities.CommunityId;
import org.praxis.communities.ContributionId;
import org.praxis.communities.guides.GuideId;

/**
 * Something to tell people.
 *
 * @param subject what the notice leads to; see the kind
 * @param contribution the text that it is about, and that its reader must be able to read; null
 *     where it is about none
 * @param guide the same of a guide
 * @param topic in which that stands, so that what happens in one topic is shown together
 * @param community in which it happens; null where in none
 * @param before by when its reader has to know it: what would come later by mail comes at once, at
 *     whatever hour; null for no such moment
 */
public record News(
    NoticeKind kind,
    String subject,
    String title,
    ContributionId contribution,
    GuideId guide,
    ContributionId topic,
    CommunityId community,
    Instant at,
    Instant before) {

  /** Of nothing that anybody wrote. */
  public static News of(NoticeKind kind, Object subject, String title, Instant at) {
    return new News(kind, subject.toString(), title, null, null, null, null, at, null);
  }

  public News before(Instant latest) {
    return new News(kind, subject, title, contribution, guide, topic, community, at, latest);
  }

  /** Whether mail at that time would come too late, and mail now would not. */
  public boolean isTooLate(Instant due, Instant now) {
    return isTooLate(before, due, now);
  }

  /** The same of a moment that was kept. */
  public static boolean isTooLate(Instant before, Instant due, Instant now) {
    return before != null && before.isAfter(now) && !due.isBefore(before);
  }

  public News in(CommunityId place) {
    return new News(kind, subject, title, contribution, guide, topic, place, at, before);
  }

  public News about(ContributionId text, ContributionId itsTopic) {
    return new News(kind, subject, title, text, guide, itsTopic, community, at, before);
  }

  public News about(GuideId itsGuide) {
    return new News(kind, subject, title, contribution, itsGuide, topic, community, at, before);
  }
}
