package org.praxis.training.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.praxis.people.Caller;
import org.praxis.platform.audit.AuditEntry;
import org.praxis.platform.audit.AuditLog;
import org.praxis.training.marking.model.HandIn;
import org.praxis.training.marking.model.Mark;
import org.praxis.training.marking.model.SignOffRequest;
import org.praxis.training.marking.model.Work;

/** Marks and signatures are in the audit log: whose, of whom, and what they said; no texts. */
@ApplicationScoped
class MarkingRecord {
  @Inject AuditLog audit;
  @Inject Caller caller;

  void marked(Work work, HandIn handIn, Mark mark) {
    Mark before =
        handIn.marks().stream()
            .filter(other -> other.number() == mark.number() - 1)
            .findFirst()
            .orElse(null);
    Map<String, String> about =
        AuditEntry.facts(
            "learner",
            work.learner(),
            "track",
            work.enrolment().track().slug(),
            "step",
            work.stepId(),
            "handIn",
            handIn.number());
    String id = work.id().toString();
    AuditEntry entry =
        before == null
            ? new AuditEntry("training.work.marked", caller.name(), id, null, about)
            : new AuditEntry("training.work.corrected", caller.name(), id, null, about);
    audit.record(entry.changing(said(before), said(mark)).because(mark.reason()));
  }

  private static Map<String, String> said(Mark mark) {
    return mark == null
        ? Map.of()
        : AuditEntry.facts("verdict", mark.verdict(), "points", mark.points());
  }

  void another(Work work) {
    audit.record(
        new AuditEntry(
            "training.work.another",
            caller.name(),
            work.id().toString(),
            null,
            AuditEntry.facts("learner", work.learner(), "step", work.stepId())));
  }

  void answered(SignOffRequest request) {
    audit.record(
        new AuditEntry(
                "training.signOff.answered",
                caller.name(),
                request.id().toString(),
                null,
                AuditEntry.facts(
                    "learner",
                    request.learner(),
                    "track",
                    request.enrolment().track().slug(),
                    "step",
                    request.step().id()))
            .changing(Map.of(), AuditEntry.facts("state", request.state()))
            .because(request.reason()));
  }

  /** Nobody did it: it follows from who may sign. */
  void lapsed(SignOffRequest request) {
    audit.record(
        new AuditEntry("training.signOff.lapsed", null, request.id().toString(), null, Map.of())
            .changing(AuditEntry.facts("mentor", request.mentor()), Map.of()));
  }

  /** Nobody did it: it follows from who is here. */
  void passed(SignOffRequest request) {
    audit.record(
        new AuditEntry("training.signOff.passed", null, request.id().toString(), null, Map.of())
            .changing(
                AuditEntry.facts("mentor", request.asked()),
                AuditEntry.facts("mentor", request.mentor())));
  }
}
