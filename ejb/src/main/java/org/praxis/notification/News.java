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
 */
public record News(
    NoticeKind kind,
    String subject,
    String title,
    ContributionId contribution,
    GuideId guide,
    ContributionId topic,
    CommunityId community,
    Instant at) {

  /** Of nothing that anybody wrote. */
  public static News of(NoticeKind kind, Object subject, String title, Instant at) {
    return new News(kind, subject.toString(), title, null, null, null, null, at);
  }

  public News in(CommunityId place) {
    return new News(kind, subject, title, contribution, guide, topic, place, at);
  }

  public News about(ContributionId text, ContributionId itsTopic) {
    return new News(kind, subject, title, text, guide, itsTopic, community, at);
  }

  public News about(GuideId itsGuide) {
    return new News(kind, subject, title, contribution, itsGuide, topic, community, at);
  }
}
