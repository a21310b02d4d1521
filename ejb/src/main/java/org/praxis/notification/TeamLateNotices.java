package org.praxis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.praxis.people.PersonId;
import org.praxis.people.Receivers;
import org.praxis.platform.outbox.Subscriber;
import org.praxis.training.reminding.event.TeamLate;

/** Tells whoever leads them that people are late with their training, all of them at once. */
@ApplicationScoped
public class TeamLateNotices implements Subscriber<TeamLate> {
  @Inject Telling telling;
  @Inject Receivers receivers;
  @Inject Clock clock;

  @Override
  public String name() {
    return "notification/team-late";
  }

  @Override
  public Class<TeamLate> event() {
    return TeamLate.class;
  }

  @Override
  public void receive(TeamLate late) {
    Map<PersonId, String> names = receivers.names(late.people());
    telling.tell(
        News.of(
            NoticeKind.TEAM_LATE,
            late.letter(),
            Several.of(late.people().stream().map(names::get).filter(Objects::nonNull).toList()),
            clock.instant()),
        late.manager());
  }
}
