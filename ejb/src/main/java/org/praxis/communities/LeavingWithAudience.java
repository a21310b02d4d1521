package org.praxis.communities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.praxis.communities.store.CommunityStore;
import org.praxis.communities.store.Memberships;
import org.praxis.people.audience.AudienceMembers;
import org.praxis.people.audience.event.AudienceLeft;
import org.praxis.platform.outbox.Subscriber;

/**
 * Whoever leaves an audience leaves the communities to which they belonged because of it, unless
 * they are in it again by the time that this is heard.
 */
@ApplicationScoped
public class LeavingWithAudience implements Subscriber<AudienceLeft> {
  @Inject CommunityStore communities;
  @Inject Memberships memberships;
  @Inject AudienceMembers members;

  @Override
  public String name() {
    return "communities/audience-left";
  }

  @Override
  public Class<AudienceLeft> event() {
    return AudienceLeft.class;
  }

  @Override
  public void receive(AudienceLeft left) {
    if (!members.has(left.audience(), left.person())) {
      communities
          .following(left.audience())
          .forEach(community -> memberships.leaveAudience(community.id(), List.of(left.person())));
    }
  }
}
