package org.praxis.communities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.praxis.communities.store.CommunityStore;
import org.praxis.communities.store.JoinRequests;
import org.praxis.communities.store.Memberships;
import org.praxis.people.audience.AudienceMembers;
import org.praxis.people.audience.event.AudienceJoined;
import org.praxis.platform.outbox.Subscriber;

/**
 * Whoever joins an audience belongs to the communities that go by it, unless they have left it
 * again by the time that this is heard.
 */
@ApplicationScoped
public class JoiningWithAudience implements Subscriber<AudienceJoined> {
  @Inject CommunityStore communities;
  @Inject Memberships memberships;
  @Inject JoinRequests requests;
  @Inject AudienceMembers members;
  @Inject Clock clock;

  @Override
  public String name() {
    return "communities/audience-joined";
  }

  @Override
  public Class<AudienceJoined> event() {
    return AudienceJoined.class;
  }

  private void join(CommunityId community, AudienceJoined joined) {
    Instant now = clock.instant();
    memberships.joinAudience(community, joined.audience(), List.of(joined.person()), now);
    requests.endOfMembers(community, now);
  }

  @Override
  public void receive(AudienceJoined joined) {
    if (members.has(joined.audience(), joined.person())) {
      communities.following(joined.audience()).forEach(community -> join(community.id(), joined));
    }
  }
}
