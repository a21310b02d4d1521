package org.praxis.communities.mailing.job;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.praxis.communities.mailing.ImportOutcome;
import org.praxis.communities.mailing.ImportStage;
import org.praxis.communities.mailing.mail.Threading;
import org.praxis.communities.mailing.model.ImportRun;
import org.praxis.communities.mailing.store.StagedMails;

/**
 * Finds out which mails are new, and which belong together, also with those of earlier imports. A
 * preview ends here: by now it is known what would come of the archive.
 */
@Dependent
@Named
public class ThreadMails extends AbstractBatchlet {
  @Inject ImportWork work;
  @Inject StagedMails staged;

  @Override
  public String process() {
    if (work.isAt(ImportStage.THREADING)) {
      work.at(ImportStage.THREADING, this::thread);
    }
    return null;
  }

  private void thread(ImportRun run) {
    long key = run.key();
    int known = staged.leaveOutKnown(key);
    staged.leaveOutTag(key);
    staged.place(
        key,
        placed(
            Threading.conversations(staged.lights(key), staged.topics(key), staged.before(key))));
    run.isThreaded(staged.counts(key, known), work.clock().instant());
    if (run.isDry()) {
      work.end(run, ImportOutcome.DONE);
    }
  }

  // One after the other, so that replies are written in the order in which they are read.
  private static List<StagedMails.Placed> placed(List<Threading.Conversation> conversations) {
    List<StagedMails.Placed> placed = new ArrayList<>();
    for (Threading.Conversation conversation : conversations) {
      int head = conversation.messages().get(0).number();
      for (Threading.Light mail : conversation.messages()) {
        placed.add(
            new StagedMails.Placed(mail.number(), conversation.topic(), head, placed.size()));
      }
    }
    return placed;
  }
}
