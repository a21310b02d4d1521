package org.praxis.communities;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.praxis.communities.event.IdeaDecided;
import org.praxis.communities.model.Opened;
import org.praxis.communities.model.Topic;
import org.praxis.people.Caller;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.audit.AuditEntry;
import org.praxis.platform.audit.AuditLog;
import org.praxis.platform.outbox.Outbox;

/**
 * Saying what becomes of an idea; for those who look after the community. Whoever had it or wants
 * it is told.
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class IdeaDeciding {
  @Inject Admission admission;
  @Inject Outbox outbox;
  @Inject Caller caller;
  @Inject AuditLog audit;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  public void decide(ContributionId id, @NotNull @Valid IdeaAnswer answer) {
    Opened<Topic> found = admission.readable(id, Topic.class);
    found.place().moderated().living();
    Topic idea = found.contribution().expectIdea();
    ChangedMeanwhile.check(answer.version(), idea.version());
    Instant now = clock.instant();
    IdeaState before = idea.idea().state();
    boolean news = before != answer.state();
    idea.decide(answer, me.id(), now);
    if (news) {
      outbox.record(new IdeaDecided(id, answer.state(), me.id(), now));
    }
    audit.record(
        new AuditEntry("communities.idea.decided", caller.name(), id.toString(), null, Map.of())
            .in(idea.community().slug())
            .changing(AuditEntry.facts("state", before), AuditEntry.facts("state", answer.state()))
            .because(answer.word()));
  }
}
