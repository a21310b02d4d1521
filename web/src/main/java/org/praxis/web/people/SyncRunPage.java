package org.praxis.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.praxis.people.directory.DirectorySync;
import org.praxis.people.directory.SyncRunId;
import org.praxis.people.directory.view.SyncChange;
import org.praxis.people.directory.view.SyncProblem;
import org.praxis.people.directory.view.SyncRunView;
import org.praxis.platform.Page;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.NotOpen;
import org.praxis.web.page.Viewer;
import org.praxis.web.problem.Texts;

/** One run: how far it is, whom it changes, and what it could not take. */
@Named
@RequestScoped
public class SyncRunPage {
  @Inject DirectorySync sync;
  @Inject Viewer viewer;
  @Inject Attempt attempt;
  @Inject Address address;
  @Inject HttpServletRequest request;

  private SyncRunView run;
  private Page<SyncChange> changes;
  private Page<SyncProblem> problems;

  public void load() {
    viewer.identify();
    if (!viewer.isAdmin()) {
      throw new NotOpen();
    }
    SyncRunId id = address.id(SyncRunId::new);
    attempt.pressed(
        "cancel",
        button -> {
          sync.cancel(id);
          return "/people/sync-run/" + id + "?done=cancelled";
        });
    if (attempt.isOver()) {
      return;
    }
    run = sync.run(id);
    if (isOfProblems()) {
      problems = sync.problems(id, address.page());
    } else {
      changes = sync.changes(id, address.page());
    }
  }

  public SyncRunView getRun() {
    return run;
  }

  /** Which of the two lists is shown. */
  public boolean isOfProblems() {
    return "problems".equals(request.getParameter("show"));
  }

  public Page<SyncChange> getChanges() {
    return changes;
  }

  public Page<SyncProblem> getProblems() {
    return problems;
  }

  /** What was and what is, fact by fact, for a list. */
  public List<Map.Entry<String, List<String>>> details(SyncChange change) {
    return change.details().entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
  }

  /** Why it was stopped or failed; null when there is nothing to say. */
  public String getReason() {
    return run.reason() == null
        ? null
        : Texts.of(run.reason(), viewer.getLocale(), viewer.getZone(), run.values().toArray());
  }
}
