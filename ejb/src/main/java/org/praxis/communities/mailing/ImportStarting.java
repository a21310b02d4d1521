package org.praxis.communities.mailing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.praxis.communities.CommunityId;
import org.praxis.communities.NoSuchCommunity;
import org.praxis.communities.mailing.job.ImportJob;
import org.praxis.communities.mailing.model.ImportRun;
import org.praxis.communities.mailing.store.Archives;
import org.praxis.communities.mailing.store.ImportRuns;
import org.praxis.communities.model.Community;
import org.praxis.communities.store.CommunityStore;
import org.praxis.people.PersonId;

/** One import at a time in a community, on all nodes together: whoever begins one does so alone. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRED)
public class ImportStarting {
  @Inject CommunityStore communities;
  @Inject ImportRuns runs;
  @Inject Archives archives;
  @Inject ImportSettings settings;
  @Inject Clock clock;
  @Inject Event<ImportJob.Requested> requested;

  /**
   * @param worker who receives the archive
   */
  public ImportRun begin(String slug, String fileName, boolean dry, PersonId by, String worker) {
    Community community = communities.find(slug).orElseThrow(NoSuchCommunity::new);
    alone(community.id());
    ImportRun run = new ImportRun(community, fileName, dry, by, worker, clock.instant());
    runs.add(run);
    return run;
  }

  /** Imports what was looked at before; the job starts once the transaction has committed. */
  public ImportRun begin(ImportRun preview, PersonId by) {
    alone(preview.community().id());
    if (!archives.isThere(preview.key())) {
      throw new ArchiveGone();
    }
    ImportRun run =
        new ImportRun(preview.community(), preview.fileName(), false, by, null, clock.instant());
    run.isReceivedFrom(preview, clock.instant());
    runs.add(run);
    archives.pass(preview.key(), run.key());
    requested.fire(new ImportJob.Requested(run.key()));
    return run;
  }

  private void alone(CommunityId community) {
    runs.lock(community);
    if (runs.isOneUnderWay(community)) {
      throw new ImportUnderWay();
    }
    runs.forgetAllBut(community, settings.kept());
  }
}
