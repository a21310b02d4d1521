package org.praxis.people.directory.job;

import jakarta.batch.api.listener.AbstractStepListener;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.praxis.directory.Trouble;
import org.praxis.people.directory.SyncOutcome;
import org.praxis.people.directory.store.Staging;
import org.praxis.platform.Failures;

/**
 * A step that fails ends the run, and the run says why. What was changed by then stays: it is what
 * the directory says. What was read goes with the end, for no other run will want it.
 */
@Dependent
@Named
public class WhenAStepFails extends AbstractStepListener {
  private static final Logger LOG = Logger.getLogger(WhenAStepFails.class);

  @Inject Work work;
  @Inject StepContext step;
  @Inject Staging staging;

  @Override
  public void afterStep() {
    Exception failure = failure();
    if (failure == null) {
      return;
    }
    Failures.cause(failure, SourceDown.class)
        .ifPresentOrElse(this::isDown, () -> isAtFault(failure));
  }

  // The batch runtime keeps it as bytes, and may be unable to read them: a failure all the same.
  private Exception failure() {
    try {
      return step.getException();
    } catch (RuntimeException e) {
      return e;
    }
  }

  private void isDown(SourceDown down) {
    fail(reason(down.kind()), down.directory(), down.detail());
  }

  // The kinds that are there for reading have a text each, in every language.
  private static String reason(Trouble.Kind kind) {
    return "people.sync.unreachable."
        + switch (kind) {
          case TOO_SLOW, TOO_MANY_QUESTIONS, STOPPING -> kind.name();
          default -> Trouble.Kind.SAID.name();
        };
  }

  private void isAtFault(Exception failure) {
    String reference = UUID.randomUUID().toString().substring(0, 8);
    LOG.errorf(failure, "Fault %s in a synchronisation with the directory", reference);
    fail("people.sync.fault", reference);
  }

  private void fail(String reason, Object... arguments) {
    work.ifMine(
        run -> {
          run.ends(SyncOutcome.FAILED, work.clock().instant(), reason, arguments);
          staging.clear(run.key());
        });
  }
}
