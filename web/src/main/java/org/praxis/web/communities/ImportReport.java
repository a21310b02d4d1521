package org.praxis.web.communities;

import java.time.ZoneOffset;
import java.util.Locale;
import org.praxis.communities.mailing.view.ImportProblem;
import org.praxis.communities.mailing.view.ImportRunView;
import org.praxis.platform.Page;
import org.praxis.web.problem.Texts;

/** An import as text, for the shell: counts first, then the problems that fit a page. */
class ImportReport {
  private final Locale locale;
  private final StringBuilder text = new StringBuilder();

  ImportReport(Locale locale) {
    this.locale = locale;
  }

  String of(ImportRunView run, Page<ImportProblem> problems) {
    line(
        say(run.dry() ? "kind.dry" : "kind")
            + ": "
            + say(run.isOver() ? "outcome." + run.outcome() : "stage." + run.stage()));
    if (run.reason() != null) {
      line(Texts.of(run.reason(), locale, ZoneOffset.UTC, run.values().toArray()));
    }
    line(
        say(
            "counts",
            run.read(),
            run.topics(),
            run.replies(),
            run.matched(),
            run.external(),
            run.repeated(),
            run.leftOut(),
            run.problems()));
    for (ImportProblem problem : problems.items()) {
      line(
          "  %-10s %5d  %s: %s%s"
              .formatted(
                  say(problem.leftOut() ? "problem.leftOut" : "problem.taken"),
                  problem.number(),
                  problem.subject(),
                  say("problem." + problem.kind()),
                  problem.detail() == null ? "" : " (" + problem.detail() + ")"));
    }
    long left = problems.total() - problems.items().size();
    if (left > 0) {
      line("  " + say("more", left));
    }
    return text.toString();
  }

  private void line(String words) {
    text.append(words).append('\n');
  }

  private String say(String key, Object... arguments) {
    return Texts.of("communities.import." + key, locale, ZoneOffset.UTC, arguments);
  }
}
