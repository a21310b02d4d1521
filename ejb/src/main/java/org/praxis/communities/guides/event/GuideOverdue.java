package org.praxis.communities.guides.event;

import java.time.Instant;
import java.time.LocalDate;
import org.praxis.communities.guides.GuideId;
import org.praxis.people.PersonId;

/**
 * The date has passed by which a guide wanted to be looked at. To its owner, or where they are not
 * there any more to each who looks after the community.
 */
public record GuideOverdue(GuideId guide, PersonId to, LocalDate reviewBy, Instant at) {}
