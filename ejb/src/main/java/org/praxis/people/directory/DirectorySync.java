package org.praxis.people.directory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.praxis.people.Caller;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.people.directory.model.SyncRun;
import org.praxis.people.directory.store.SyncNotes;
import org.praxis.people.directory.store.SyncRuns;
import org.praxis.people.directory.view.SyncChange;
import org.praxis.people.directory.view.SyncProblem;
import org.praxis.people.directory.view.SyncRunView;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.platform.audit.AuditEntry;
import org.praxis.platform.audit.AuditLog;

/** Following the directory, as an administrator sees and steers it. */
@Stateless
@RolesAllowed(Role.ADMIN)
public class DirectorySync {
  @Inject SyncRuns runs;
  @Inject SyncNotes notes;
  @Inject SyncStarting starting;
  @Inject CompanyDirectory directory;
  @Inject CurrentPerson me;
  @Inject Caller caller;
  @Inject AuditLog audit;

  /**
   * Begins a run; it goes on by itself, on this node.
   *
   * @throws SyncUnderWay when one is under way on any node
   * @throws NoDirectoryFollowed where an OpenID provider signs people in
   */
  public SyncRunId begin(@NotNull @Valid SyncRequest request) {
    if (!directory.isUsed()) {
      throw new NoDirectoryFollowed();
    }
    SyncRun run = starting.begin(request.kind(), request.dry(), me.id());
    record("people.sync.requested", run);
    return run.id();
  }

  /**
   * It ends within a page of the directory, and nothing has changed.
   *
   * @throws SyncPastCancelling when people are being changed already
   */
  public void cancel(SyncRunId id) {
    SyncRun run = runs.lock(id).orElseThrow(NoSuchRun::new);
    run.cancel(me.id());
    record("people.sync.cancelled", run);
  }

  /** The latest first. */
  public Page<SyncRunView> runs(PageRequest page) {
    return runs.views(page);
  }

  public SyncRunView run(SyncRunId id) {
    return runs.view(id).orElseThrow(NoSuchRun::new);
  }

  /** Who would be, or was, changed, by kind and name. */
  public Page<SyncChange> changes(SyncRunId id, PageRequest page) {
    return notes.changes(existing(id), page);
  }

  public Page<SyncProblem> problems(SyncRunId id, PageRequest page) {
    return notes.problems(existing(id), page);
  }

  private SyncRunId existing(SyncRunId id) {
    return run(id).id();
  }

  private void record(String action, SyncRun run) {
    audit.record(
        new AuditEntry(
            action,
            caller.name(),
            run.id().toString(),
            null,
            Map.of("kind", run.kind().name(), "dry", Boolean.toString(run.isDry()))));
  }
}
