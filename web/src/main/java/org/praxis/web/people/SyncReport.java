package org.praxis.web.people;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.praxis.people.directory.view.SyncChange;
import org.praxis.people.directory.view.SyncProblem;
import org.praxis.people.directory.view.SyncRunView;
import org.praxis.platform.Page;
import org.praxis.web.problem.Texts;

/** A run as text, for the shell: counts first, then the changes and problems that fit a page. */
class SyncReport {
  private final Locale locale;
  private final StringBuilder text = new StringBuilder();

  SyncReport(Locale locale) {
    this.locale = locale;
  }

  String of(SyncRunView run, Page<SyncChange> changes, Page<SyncProblem> problems) {
    line(
        say("people.sync.kind." + run.kind() + (run.dry() ? ".dry" : ""))
            + ": "
            + say(
                run.isOver()
                    ? "people.sync.outcome." + run.outcome()
                    : "people.sync.stage." + run.stage()));
    line(
        run.requestedBy() == null
            ? say("people.sync.by.schedule")
            : say(
                "people.sync.by." + (run.askedFrom() == null ? "PAGE" : run.askedFrom()),
                run.requester() == null || run.requester().name() == null
                    ? say("people.sync.by.somebody")
                    : run.requester().name()));
    if (run.reason() != null) {
      line(Texts.of(run.reason(), locale, ZoneOffset.UTC, run.values().toArray()));
    }
    if (run.said() != null) {
      line(say("people.sync.said") + ": " + run.said());
    }
    line(
        say(
            "people.sync.counts",
            run.read(),
            run.joined(),
            run.returned(),
            run.changed(),
            run.moved(),
            run.departed(),
            run.unchanged(),
            run.problems()));
    for (SyncChange change : changes.items()) {
      line(
          "  %-12s %-24s %s%s"
              .formatted(
                  say("people.sync.change." + change.kind()),
                  change.uid(),
                  change.name(),
                  details(change.details())));
    }
    more(changes.total() - changes.items().size());
    for (SyncProblem problem : problems.items()) {
      line(
          "  %-12s %s: %s%s"
              .formatted(
                  say(
                      problem.leftOut()
                          ? "people.sync.problem.leftOut"
                          : "people.sync.problem.taken"),
                  problem.dn(),
                  say("people.sync.problem." + problem.kind()),
                  problem.detail() == null ? "" : " (" + problem.detail() + ")"));
    }
    more(problems.total() - problems.items().size());
    return text.toString();
  }

  private String details(Map<String, List<String>> details) {
    StringBuilder said = new StringBuilder();
    details.forEach(
        (fact, values) ->
            said.append("; ")
                .append(say("people.sync.fact." + fact))
                .append(": ")
                .append(values.get(0) == null ? "–" : values.get(0))
                .append(" → ")
                .append(values.get(1) == null ? "–" : values.get(1)));
    return said.toString();
  }

  private void more(long left) {
    if (left > 0) {
      line("  " + say("people.sync.more", left));
    }
  }

  private void line(String words) {
    text.append(words).append('\n');
  }

  private String say(String key, Object... arguments) {
    return Texts.of(key, locale, ZoneOffset.UTC, arguments);
  }
}
