package org.praxis.communities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.praxis.moderation.SpaceId;

/** Where the one who asks may write, for the sub-features of communities. */
@ApplicationScoped
public class WritableSpaces {
  @Inject Admission admission;

  /**
   * @throws NotAMember to whom the community is known and who does not belong to it
   * @throws CommunityArchived when nobody writes there
   */
  public SpaceId writable(String slug) {
    return admission.place(slug).writable().community().space();
  }
}
