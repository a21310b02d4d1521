package org.praxis.communities.view;

import java.time.Instant;
import org.praxis.communities.CommunityRole;
import org.praxis.people.view.PersonChip;

/**
 * Somebody who belongs to a community.
 *
 * @param byAudience whether they belong to it because an audience does
 */
public record MemberRow(PersonChip person, CommunityRole role, Instant since, boolean byAudience) {}
