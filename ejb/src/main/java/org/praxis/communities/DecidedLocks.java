package org.praxis.communities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.praxis.communities.model.Contribution;
import org.praxis.communities.model.Topic;
import org.praxis.communities.store.Contributions;
import org.praxis.moderation.Arranged;
import org.praxis.moderation.Arranging;
import org.praxis.moderation.Verdict;
import org.praxis.people.PersonId;
import org.praxis.people.Receivers;
import org.praxis.platform.audit.AuditEntry;
import org.praxis.platform.audit.AuditLog;
import org.praxis.platform.content.ContentKind;
import org.praxis.platform.content.ContentRef;

/**
 * Topics that moderators lock by a decision: closed as by hand, with the clause as the note that
 * its readers see; what the moderator wrote is for its author.
 */
@ApplicationScoped
class DecidedLocks implements Arranging {
  private static final int NOTE = 300;

  @Inject Contributions contributions;
  @Inject Receivers receivers;
  @Inject AuditLog audit;

  @Override
  public boolean arranges(ContentKind kind, Verdict verdict) {
    return kind == ContentKind.TOPIC && verdict == Verdict.LOCK;
  }

  @Override
  public void arrange(ContentRef content, Arranged how) {
    Topic topic = lock(content);
    if (topic.closedAt() != null) {
      return; // by hand, and with a note that its readers know
    }
    topic.lock(how.by(), note(how.clause()), how.at());
    record("communities.topic.closed", topic, how.by(), false, topic.closeNote());
  }

  @Override
  public boolean putBack(ContentRef content, Arranged how, PersonId judge, Instant now) {
    Topic topic = lock(content);
    if (topic.closedAt() == null) {
      return true;
    }
    // What somebody else closed, or closed anew, another has to answer for.
    if (!how.by().equals(topic.closedBy()) || !how.at().equals(topic.closedAt())) {
      return false;
    }
    topic.reopen();
    record("communities.topic.reopened", topic, judge, true, null);
    return true;
  }

  private static String note(String clause) {
    return clause.codePointCount(0, clause.length()) <= NOTE
        ? clause
        : clause.substring(0, clause.offsetByCodePoints(0, NOTE - 1)) + "…";
  }

  private Topic lock(ContentRef content) {
    Contribution found =
        contributions.lock(new ContributionId(content.id())).orElseThrow(NoSuchContribution::new);
    if (!(found instanceof Topic topic)) {
      throw new IllegalStateException("locked what became a reply: " + content);
    }
    return topic;
  }

  private void record(String action, Topic topic, PersonId by, boolean was, String because) {
    audit.record(
        new AuditEntry(
                action,
                receivers.uid(by).orElseGet(by::toString),
                topic.id().toString(),
                null,
                Map.of())
            .in(topic.community().slug())
            .changing(AuditEntry.facts("closed", was), AuditEntry.facts("closed", !was))
            .because(because));
  }
}
