package org.praxis.web.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.praxis.communities.mailing.ImportOutcome;
import org.praxis.communities.mailing.ImportRunId;
import org.praxis.communities.mailing.MailingImport;
import org.praxis.communities.mailing.view.ImportProblem;
import org.praxis.communities.mailing.view.ImportRunView;
import org.praxis.platform.Page;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Viewer;
import org.praxis.web.problem.Texts;

/** One import: how far it is, what came of it, and what could not be taken as it is. */
@Named
@RequestScoped
public class ImportRunPage {
  @Inject MailingImport imports;
  @Inject Viewer viewer;
  @Inject Attempt attempt;
  @Inject Address address;

  private ImportRunView run;
  private Page<ImportProblem> problems;

  static String address(ImportRunId id) {
    return "/communities/import-run/" + id;
  }

  public void load() {
    viewer.identify();
    ImportRunId id = address.id(ImportRunId::new);
    attempt.pressed(
        "cancel",
        button -> {
          imports.cancel(id);
          return address(id) + "?done=importCancelled";
        });
    attempt.pressed("carryOut", button -> address(imports.carryOut(id)));
    if (!attempt.isOver()) {
      run = imports.run(id);
      problems = imports.problems(id, address.page());
    }
  }

  public ImportRunView getRun() {
    return run;
  }

  public Page<ImportProblem> getProblems() {
    return problems;
  }

  /** Whether this was a look, and what was looked at can be imported. */
  public boolean isSeen() {
    return run.dry() && run.outcome() == ImportOutcome.DONE && run.topics() + run.replies() > 0;
  }

  /** Why it failed; null when there is nothing to say. */
  public String getReason() {
    return run.reason() == null
        ? null
        : Texts.of(run.reason(), viewer.getLocale(), viewer.getZone(), run.values().toArray());
  }
}
