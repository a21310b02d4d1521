package org.praxis.training.assigning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.praxis.people.audience.event.AudienceLeft;
import org.praxis.platform.outbox.Subscriber;

/** Hears who left an audience by which something is assigned. */
@ApplicationScoped
public class AudienceLeftFollowing implements Subscriber<AudienceLeft> {
  @Inject AssignedByAudience assigned;

  @Override
  public String name() {
    return "training/assign-left";
  }

  @Override
  public Class<AudienceLeft> event() {
    return AudienceLeft.class;
  }

  @Override
  public int atOnce() {
    return AssignedByAudience.AT_ONCE;
  }

  @Override
  public void receive(AudienceLeft left) {
    receive(List.of(left));
  }

  @Override
  public void receive(List<AudienceLeft> events) {
    assigned.follow(
        events.stream()
            .collect(
                Collectors.groupingBy(
                    AudienceLeft::audience,
                    Collectors.mapping(AudienceLeft::person, Collectors.toList()))));
  }
}
