package org.praxis.training.assigning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.praxis.people.audience.event.AudienceJoined;
import org.praxis.platform.outbox.Subscriber;

/** Hears who joined an audience by which something is assigned. */
@ApplicationScoped
public class AudienceJoinedFollowing implements Subscriber<AudienceJoined> {
  @Inject AssignedByAudience assigned;

  @Override
  public String name() {
    return "training/assign-joined";
  }

  @Override
  public Class<AudienceJoined> event() {
    return AudienceJoined.class;
  }

  @Override
  public int atOnce() {
    return AssignedByAudience.AT_ONCE;
  }

  @Override
  public void receive(AudienceJoined joined) {
    receive(List.of(joined));
  }

  @Override
  public void receive(List<AudienceJoined> events) {
    assigned.follow(
        events.stream()
            .collect(
                Collectors.groupingBy(
                    AudienceJoined::audience,
                    Collectors.mapping(AudienceJoined::person, Collectors.toList()))));
  }
}
