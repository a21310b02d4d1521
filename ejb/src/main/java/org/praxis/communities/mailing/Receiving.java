package org.praxis.communities.mailing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import org.praxis.communities.mailing.job.ImportJob;
import org.praxis.communities.mailing.mail.Mbox;
import org.praxis.communities.mailing.model.ImportRun;
import org.praxis.communities.mailing.store.Archives;
import org.praxis.communities.mailing.store.ImportRuns;

/**
 * Takes an archive as it arrives and puts it into the database, a part in a transaction: it is in
 * no node's memory, and on no node's disk that another could not read.
 */
@ApplicationScoped
public class Receiving {
  @Inject ImportRuns runs;
  @Inject Archives archives;
  @Inject ImportSettings settings;
  @Inject Clock clock;
  @Inject Event<ImportJob.Requested> requested;

  /**
   * The first part, by which an archive is known.
   *
   * @throws NoArchive when it cannot be one
   */
  byte[] first(InputStream archive) {
    byte[] first = part(archive);
    if (!Mbox.beginsLikeOne(first, Math.min(first.length, 1_000))) {
      throw new NoArchive();
    }
    return first;
  }

  /**
   * All of it; the job starts when it is there.
   *
   * @throws ArchiveTooLarge when there is more than may be
   * @throws ArchiveCutOff when its sender has gone
   */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  void receive(long run, String worker, byte[] first, InputStream rest) {
    long size = 0;
    int number = 0;
    try {
      for (byte[] part = first; part.length > 0; part = part(rest)) {
        size += part.length;
        if (size > settings.largest()) {
          throw new ArchiveTooLarge(settings.largestMegabytes());
        }
        byte[] some = part;
        int place = number++;
        if (!runs.work(run, worker, receiving -> add(receiving, place, some))) {
          return;
        }
      }
    } catch (ArchiveTooLarge e) {
      fail(run, worker, e.key(), e.arguments());
      throw e;
    } catch (ArchiveCutOff e) {
      fail(run, worker, e.key());
      throw e;
    }
    runs.work(run, worker, this::isThere);
  }

  // A run that was cancelled takes no more.
  private boolean add(ImportRun run, int number, byte[] bytes) {
    if (run.isCancelled()) {
      run.ends(ImportOutcome.CANCELLED, clock.instant());
      archives.clear(run.key());
      return false;
    }
    archives.add(run.key(), number, bytes);
    run.hasReceived(bytes.length, clock.instant());
    return true;
  }

  private Void isThere(ImportRun run) {
    run.isReceived(clock.instant());
    requested.fire(new ImportJob.Requested(run.key()));
    return null;
  }

  private void fail(long key, String worker, String reason, Object... arguments) {
    runs.workIfMine(
        key,
        worker,
        run -> {
          run.fails(clock.instant(), reason, arguments);
          archives.clear(run.key());
        });
  }

  private static byte[] part(InputStream archive) {
    try {
      return archive.readNBytes(Archives.PART);
    } catch (IOException e) {
      throw new ArchiveCutOff();
    }
  }
}
