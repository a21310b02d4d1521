package org.praxis.communities.mailing.job;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import org.praxis.communities.event.ContributionsChanged;
import org.praxis.communities.mailing.ImportOutcome;
import org.praxis.communities.mailing.ImportStage;
import org.praxis.communities.mailing.model.ImportRun;
import org.praxis.communities.mailing.store.MailWriting;
import org.praxis.platform.outbox.Outbox;

/**
 * Makes topics and replies of the mails, a few hundred in a transaction. A server that dies in
 * between leaves whole parts done; whoever goes on finds them so.
 */
@Dependent
@Named
public class WriteTopics extends AbstractBatchlet {
  private static final int PART = 250;

  @Inject ImportWork work;
  @Inject MailWriting writing;
  @Inject Outbox outbox;

  @Override
  public String process() {
    if (work.isAt(ImportStage.WRITING)) {
      boolean more = true;
      while (more) {
        more = work.at(ImportStage.WRITING, this::write);
      }
    }
    return null;
  }

  private void write(ImportRun run) {
    int first = run.written();
    Instant now = work.clock().instant();
    run.hasWritten(writing.write(run.key(), first, first + PART), now);
    outbox.record(new ContributionsChanged(writing.written(run.key(), first, first + PART), now));
    if (run.written() >= run.expected()) {
      work.end(run, ImportOutcome.DONE);
    } else if (run.written() < first + PART) {
      throw new IllegalStateException(
          "of %d mails from %d on some were not written".formatted(PART, first));
    }
  }
}
