package org.praxis.communities.mailing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.InputStream;
import java.util.Map;
import java.util.UUID;
import org.praxis.communities.Discovering;
import org.praxis.communities.mailing.model.ImportRun;
import org.praxis.communities.mailing.store.ImportNotes;
import org.praxis.communities.mailing.store.ImportRuns;
import org.praxis.communities.mailing.view.ImportProblem;
import org.praxis.communities.mailing.view.ImportRunView;
import org.praxis.communities.view.CommunityRow;
import org.praxis.moderation.guidelines.Guidelines;
import org.praxis.people.Caller;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.people.duty.Duties;
import org.praxis.people.duty.DutyKind;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.platform.audit.AuditEntry;
import org.praxis.platform.audit.AuditLog;

/**
 * Moving a mailing list's archive into a community, for who looks after the community and for
 * administrators.
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class MailingImport {
  @Inject Discovering discovering;
  @Inject Duties duties;
  @Inject ImportRuns runs;
  @Inject ImportNotes notes;
  @Inject ImportStarting starting;
  @Inject Receiving receiving;
  @Inject ImportSettings settings;
  @Inject Guidelines guidelines;
  @Inject CurrentPerson me;
  @Inject Caller caller;
  @Inject AuditLog audit;

  /**
   * Receives an archive and begins to import it; that goes on by itself. What was imported before
   * is not imported again.
   *
   * @throws NotTheOwner when the reader looks after another community at best
   * @throws NoArchive when it cannot be one
   * @throws ArchiveTooLarge when it is larger than {@link ImportSettings#largest()}
   * @throws ImportUnderWay when one is under way in that community on any node
   */
  // It lasts as long as its sender needs to send it: each part has a transaction of its own.
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public ImportRunId begin(
      String slug, @NotNull @Valid ImportRequest request, InputStream archive) {
    expectOwner(discovering.brief(slug));
    if (!request.dry()) {
      guidelines.expectAcknowledged(me.id());
    }
    if (request.size() != null && request.size() > settings.largest()) {
      throw new ArchiveTooLarge(settings.largestMegabytes());
    }
    byte[] first = receiving.first(archive);
    String worker = ImportRun.worker(settings.node(), UUID.randomUUID());
    ImportRun run = starting.begin(slug, request.fileName(), request.dry(), me.id(), worker);
    receiving.receive(run.key(), worker, first, archive);
    record("communities.import.requested", run, slug);
    return run.id();
  }

  /**
   * Imports the archive of a preview, which is kept for a while.
   *
   * @throws ArchiveGone when it is no longer there, or this was no preview that came to its end
   */
  public ImportRunId carryOut(ImportRunId preview) {
    ImportRunView seen = run(preview);
    guidelines.expectAcknowledged(me.id());
    ImportRun run = starting.begin(runs.lock(preview).orElseThrow(NoSuchImport::new), me.id());
    record("communities.import.requested", run, seen.communitySlug());
    return run.id();
  }

  /**
   * It ends in a moment. What is written by then stays; the same archive once more brings the rest.
   *
   * @throws ImportOver when it is over
   */
  public void cancel(ImportRunId id) {
    ImportRunView seen = run(id);
    ImportRun run = runs.lock(id).orElseThrow(NoSuchImport::new);
    run.cancel(me.id());
    record("communities.import.cancelled", run, seen.communitySlug());
  }

  /** Whether the reader may import into that community. */
  public boolean isOpenTo(CommunityRow community) {
    return me.is(Role.ADMIN)
        || duties.isHeldBy(DutyKind.COMMUNITY_OWNER, community.id().value(), me.id());
  }

  /** The community, for who may import into it. */
  public CommunityRow into(String slug) {
    CommunityRow community = discovering.brief(slug);
    expectOwner(community);
    return community;
  }

  /** Of a community, the latest first. */
  public Page<ImportRunView> runs(String slug, PageRequest page) {
    expectOwner(discovering.brief(slug));
    return runs.views(slug, page);
  }

  public ImportRunView run(ImportRunId id) {
    ImportRunView run = runs.view(id).orElseThrow(NoSuchImport::new);
    if (!isOpenTo(discovering.brief(run.communitySlug()))) {
      throw new NoSuchImport();
    }
    return run;
  }

  /** What could not be taken as it is, message by message. */
  public Page<ImportProblem> problems(ImportRunId id, PageRequest page) {
    return notes.problems(run(id).id(), page);
  }

  private void expectOwner(CommunityRow community) {
    if (!isOpenTo(community)) {
      throw new NotTheOwner();
    }
  }

  private void record(String action, ImportRun run, String slug) {
    audit.record(
        new AuditEntry(
            action,
            caller.name(),
            run.id().toString(),
            null,
            Map.of("community", slug, "dry", Boolean.toString(run.isDry()))));
  }
}
