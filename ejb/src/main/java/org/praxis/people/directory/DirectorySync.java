package org.praxis.people.directory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.praxis.people.Caller;
import org.praxis.people.CurrentPerson;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.people.directory.model.SyncRun;
import org.praxis.people.directory.store.SyncNotes;
import org.praxis.people.directory.store.SyncRuns;
import org.praxis.people.directory.view.SyncChange;
import org.praxis.people.directory.view.SyncProblem;
import org.praxis.people.directory.view.SyncRunView;
import org.praxis.people.view.PersonChip;
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
  @Inject People people;
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
    SyncRun run = starting.begin(request, me.id());
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
    Page<SyncRunView> found = runs.views(page);
    Map<PersonId, PersonChip> chips = requesters(found.items());
    return found.map(run -> run.askedForBy(chips));
  }

  public SyncRunView run(SyncRunId id) {
    SyncRunView run = runs.view(id).orElseThrow(NoSuchRun::new);
    return run.askedForBy(requesters(List.of(run)));
  }

  private Map<PersonId, PersonChip> requesters(List<SyncRunView> found) {
    Set<PersonId> asked =
        found.stream()
            .map(SyncRunView::requestedBy)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return asked.isEmpty() ? Map.of() : people.chips(asked);
  }

  /** Who would be, or was, changed, by kind and name. */
  public Page<SyncChange> changes(SyncRunId id, PageRequest page) {
    return notes.changes(existing(id), page);
  }

  public Page<SyncProblem> problems(SyncRunId id, PageRequest page) {
    return notes.problems(existing(id), page);
  }

  private SyncRunId existing(SyncRunId id) {
    return runs.view(id).orElseThrow(NoSuchRun::new).id();
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
