package org.praxis.communities.view;

import java.time.Instant;
import org.praxis.communities.Access;
import org.praxis.communities.CommunityId;
import org.praxis.communities.CommunityRole;

/**
 * A community in a list.
 *
 * @param role as what the reader belongs to it; null when they do not
 * @param archivedAt since when nobody writes there; null while they do
 * @param followsAudience whether who belongs to it goes by an audience
 */
public record CommunityRow(
    CommunityId id,
    String slug,
    String name,
    String purpose,
    Access access,
    Long members,
    Long topics,
    CommunityRole role,
    Instant archivedAt,
    Boolean followsAudience) {
  public boolean joined() {
    return role != null;
  }

  public boolean archived() {
    return archivedAt != null;
  }
}
