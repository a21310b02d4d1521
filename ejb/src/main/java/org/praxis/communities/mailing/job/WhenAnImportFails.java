package org.praxis.communities.mailing.job;

import jakarta.batch.api.listener.AbstractStepListener;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * A step that fails ends the import, and the run says so with a reference to the log. What was
 * written by then stays; the same archive once more brings the rest.
 */
@Dependent
@Named
public class WhenAnImportFails extends AbstractStepListener {
  private static final Logger LOG = Logger.getLogger(WhenAnImportFails.class);

  @Inject ImportWork work;
  @Inject StepContext step;

  @Override
  public void afterStep() {
    Exception failure = failure();
    if (failure != null) {
      String reference = UUID.randomUUID().toString().substring(0, 8);
      LOG.errorf(failure, "Fault %s in an import of mail", reference);
      work.fail("communities.import.fault", reference);
    }
  }

  // The batch runtime keeps it as bytes, and may be unable to read them: a failure all the same.
  private Exception failure() {
    try {
      return step.getException();
    } catch (RuntimeException e) {
      return e;
    }
  }
}
