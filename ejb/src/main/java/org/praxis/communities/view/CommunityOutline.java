package org.praxis.communities.view;

import java.time.Instant;
import org.praxis.communities.Access;
import org.praxis.communities.CommunityId;
import org.praxis.communities.CommunityRole;

/**
 * A community beside what stands in it. {@link CommunityRow} counts what is in it as well, which
 * takes longer than anything else that a page of one of its topics asks the database.
 *
 * @param role as what the reader belongs to it; null when they do not
 * @param archivedAt since when nobody writes there; null while they do
 * @param followsAudience whether who belongs to it goes by an audience
 */
public record CommunityOutline(
    CommunityId id,
    String slug,
    String name,
    String purpose,
    Access access,
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
