package org.praxis.communities;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.Map;
import org.praxis.communities.model.Opened;
import org.praxis.communities.model.Topic;
import org.praxis.communities.store.CommunityStore;
import org.praxis.communities.store.Contributions;
import org.praxis.people.Caller;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.platform.audit.AuditEntry;
import org.praxis.platform.audit.AuditLog;

/** Closing, pinning and slowing a topic; for those who look after its community. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class TopicKeeping {
  private static final int MOST_PINNED = 3;

  @Inject Admission admission;
  @Inject CommunityStore communities;
  @Inject Contributions contributions;
  @Inject CurrentPerson me;
  @Inject Caller caller;
  @Inject AuditLog audit;
  @Inject Clock clock;

  public void close(ContributionId id, @NotNull @Valid CloseNote note) {
    Topic topic = moderated(id).contribution();
    Map<String, String> was = facts(topic);
    topic.close(me.id(), note.text(), clock.instant());
    record("communities.topic.closed", topic, was, note.text());
  }

  public void reopen(ContributionId id) {
    Topic topic = moderated(id).contribution();
    Map<String, String> was = facts(topic);
    topic.reopen();
    record("communities.topic.reopened", topic, was, null);
  }

  /**
   * @throws TooManyPinned when as many as a list bears are pinned in the community
   */
  public void pin(ContributionId id) {
    Opened<Topic> found = moderated(id);
    Topic topic = found.contribution();
    if (topic.isPinned()) {
      return;
    }
    // One at a time, so that two do not both pin the last that is allowed.
    communities.lock(topic.community().slug(), found.place().reader());
    if (contributions.countPinned(topic.community()) >= MOST_PINNED) {
      throw new TooManyPinned(MOST_PINNED);
    }
    Map<String, String> was = facts(topic);
    topic.pin(clock.instant());
    record("communities.topic.pinned", topic, was, null);
  }

  public void unpin(ContributionId id) {
    Topic topic = moderated(id).contribution();
    Map<String, String> was = facts(topic);
    topic.unpin();
    record("communities.topic.unpinned", topic, was, null);
  }

  /** How long one person waits there between two replies. */
  public void slow(ContributionId id, @NotNull @Valid SlowDraft slow) {
    Topic topic = moderated(id).contribution();
    Map<String, String> was = facts(topic);
    topic.slowTo(slow.minutes());
    record("communities.topic.slowed", topic, was, null);
  }

  private Opened<Topic> moderated(ContributionId id) {
    Opened<Topic> found = admission.readable(id, Topic.class);
    found.place().moderated();
    return found;
  }

  private static Map<String, String> facts(Topic topic) {
    return AuditEntry.facts(
        "closed",
        topic.closedAt() != null,
        "pinned",
        topic.isPinned(),
        "slow",
        topic.slowMinutes());
  }

  private void record(String action, Topic topic, Map<String, String> was, String why) {
    audit.record(
        new AuditEntry(action, caller.name(), topic.id().toString(), null, Map.of())
            .in(topic.community().slug())
            .changing(was, facts(topic))
            .because(why));
  }
}
