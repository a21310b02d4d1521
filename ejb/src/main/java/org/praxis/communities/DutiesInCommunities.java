package org.praxis.communities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.praxis.communities.store.Memberships;
import org.praxis.people.duty.Duties;
import org.praxis.people.duty.DutyKind;
import org.praxis.people.duty.event.DutyPassed;
import org.praxis.platform.outbox.Subscriber;

/**
 * Whoever takes over a community or a moderator's seat has the rights that go with it. It goes by
 * who has the duty now, so that two events may come in any order.
 */
@ApplicationScoped
public class DutiesInCommunities implements Subscriber<DutyPassed> {
  @Inject Duties duties;
  @Inject Memberships memberships;
  @Inject Clock clock;

  @Override
  public String name() {
    return "communities/duties";
  }

  @Override
  public Class<DutyPassed> event() {
    return DutyPassed.class;
  }

  @Override
  public void receive(DutyPassed passed) {
    duties.find(passed.duty()).filter(duty -> duty.holder() != null).ifPresent(this::follow);
  }

  private void follow(Duties.Held duty) {
    if (duty.kind() == DutyKind.COMMUNITY_OWNER) {
      own(duty);
    } else if (duty.kind() == DutyKind.COMMUNITY_MODERATOR) {
      moderate(duty);
    }
  }

  private void own(Duties.Held duty) {
    memberships
        .passOwnership(new CommunityId(duty.subject()), duty.holder(), clock.instant())
        .ifPresent(seat -> duties.end(DutyKind.COMMUNITY_MODERATOR, seat));
  }

  private void moderate(Duties.Held duty) {
    memberships
        .seat(duty.subject())
        .filter(seat -> !seat.moderator().equals(duty.holder()))
        .filter(seat -> !memberships.passSeat(seat, duty.subject(), duty.holder(), clock.instant()))
        .ifPresent(seat -> duties.end(DutyKind.COMMUNITY_MODERATOR, duty.subject()));
  }
}
