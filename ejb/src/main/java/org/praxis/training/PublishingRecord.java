package org.praxis.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.praxis.people.Caller;
import org.praxis.platform.audit.AuditEntry;
import org.praxis.platform.audit.AuditLog;
import org.praxis.training.model.Edition;

/** That an edition was published is in the audit log: by whom, and what became of learners. */
@ApplicationScoped
class PublishingRecord {
  @Inject AuditLog audit;
  @Inject Caller caller;

  /**
   * @param moved how many were moved
   * @param again what they do again
   */
  void record(Edition edition, Learners learners, long moved, Set<StepId> again) {
    audit.record(
        new AuditEntry(
                "training.edition.published",
                caller.name(),
                edition.track().id().toString(),
                null,
                AuditEntry.facts(
                    "learners",
                    learners,
                    "moved",
                    moved,
                    "again",
                    again.isEmpty() ? null : again.size()))
            .changing(
                AuditEntry.facts("edition", edition.number() == 1 ? null : edition.number() - 1),
                AuditEntry.facts("edition", edition.number())));
  }
}
