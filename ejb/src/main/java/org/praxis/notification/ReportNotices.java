package org.praxis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.praxis.communities.CommunityId;
import org.praxis.communities.CommunityNames;
import org.praxis.moderation.AppealOutcome;
import org.praxis.moderation.CaseId;
import org.praxis.moderation.ReportAnswering;
import org.praxis.moderation.SpaceId;
import org.praxis.moderation.Verdict;
import org.praxis.moderation.event.AppealAnswered;
import org.praxis.moderation.event.CaseDecided;
import org.praxis.moderation.event.CaseTakenBack;
import org.praxis.moderation.view.ReportAnswer;
import org.praxis.platform.outbox.NamedSubscriber;

/**
 * Tells members what became of what they reported, once: by the community alone, because they may
 * not read the text any more.
 *
 * @param <E> the news
 */
abstract class ReportNotices<E extends Record> extends NamedSubscriber<E> {
  @Inject Telling telling;
  @Inject ReportAnswering answers;
  @Inject CommunityNames names;
  @Inject Clock clock;

  ReportNotices(String name, Class<E> event) {
    super("notification/" + name, event);
  }

  void tell(CaseId decided, SpaceId space, NoticeKind kind) {
    tell(answers.of(decided), space, kind);
  }

  /** Those who did not ask another moderator, and so hear of it by no answer. */
  void tellOthers(CaseId upheld, SpaceId space) {
    tell(
        answers.of(upheld).stream().filter(answer -> !answer.appealed()).toList(),
        space,
        NoticeKind.REPORT_UPHELD);
  }

  private void tell(List<ReportAnswer> told, SpaceId space, NoticeKind kind) {
    if (told.isEmpty()) {
      return;
    }
    CommunityId community = new CommunityId(space.value());
    String place = names.of(community).name();
    for (ReportAnswer answer : told) {
      telling.tell(
          News.of(kind, answer.report(), place, clock.instant()).in(community), answer.reporter());
    }
  }

  @ApplicationScoped
  static class Decided extends ReportNotices<CaseDecided> {
    Decided() {
      super("reports-decided", CaseDecided.class);
    }

    @Override
    public void receive(CaseDecided decided) {
      if (decided.verdict() == Verdict.KEEP) {
        tell(decided.caseId(), decided.space(), NoticeKind.REPORT_DISMISSED);
      } else if (decided.verdict().arranges()) {
        // Of what waited to be published there are no reports.
        tell(decided.caseId(), decided.space(), NoticeKind.REPORT_ACTED);
      } else if (decided.verdict() == Verdict.REMOVE && decided.onAppeal() != null) {
        tellOthers(decided.caseId(), decided.space());
      } else if (decided.verdict() == Verdict.REMOVE) {
        tell(decided.caseId(), decided.space(), NoticeKind.REPORT_UPHELD);
      }
    }
  }

  /** Whoever reported the same as one who was right on appeal. */
  @ApplicationScoped
  static class Judged extends ReportNotices<AppealAnswered> {
    Judged() {
      super("reports-judged", AppealAnswered.class);
    }

    // Those of the case by which the text is removed hear of that decision.
    @Override
    public void receive(AppealAnswered answered) {
      if (answered.report() != null
          && answered.outcome() == AppealOutcome.OVERTURNED
          && !answered.along()
          && !answered.caseId().equals(answered.removal())) {
        tellOthers(answered.caseId(), answered.space());
      }
    }
  }

  @ApplicationScoped
  static class TakenBack extends ReportNotices<CaseTakenBack> {
    TakenBack() {
      super("reports-taken-back", CaseTakenBack.class);
    }

    // Of what waited to be published there are no reports.
    @Override
    public void receive(CaseTakenBack back) {
      tell(back.caseId(), back.space(), NoticeKind.REPORT_OVER);
    }
  }
}
