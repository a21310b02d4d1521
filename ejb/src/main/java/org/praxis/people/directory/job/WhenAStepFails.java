package org.praxis.people.directory.job;

import jakarta.batch.api.listener.AbstractStepListener;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.praxis.directory.DirectoryUnavailable;
import org.praxis.people.directory.SyncOutcome;
import org.praxis.platform.Failures;

/**
 * A step that fails ends the run, and the run says why. What was changed by then stays: it is what
 * the directory says.
 */
@Dependent
@Named
public class WhenAStepFails extends AbstractStepListener {
  private static final Logger LOG = Logger.getLogger(WhenAStepFails.class);

  @Inject Work work;
  @Inject StepContext step;

  @Override
  public void afterStep() {
    Exception failure = step.getException();
    if (failure == null) {
      return;
    }
    Instant now = work.clock().instant();
    String directory = directory(failure);
    if (directory != null) {
      work.ifMine(run -> run.ends(SyncOutcome.FAILED, now, "people.sync.unreachable", directory));
    } else {
      String reference = UUID.randomUUID().toString().substring(0, 8);
      LOG.errorf(failure, "Fault %s in a synchronisation with the directory", reference);
      work.ifMine(run -> run.ends(SyncOutcome.FAILED, now, "people.sync.fault", reference));
    }
  }

  private static String directory(Exception failure) {
    if (failure instanceof DirectoryUnavailable down) {
      return down.getMessage();
    }
    return Failures.cause(failure, DirectoryUnavailable.class)
        .map(Throwable::getMessage)
        .orElse(null);
  }
}
