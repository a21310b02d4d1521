package org.praxis.communities.mailing.job;

import jakarta.annotation.Resource;
import jakarta.batch.api.listener.AbstractStepListener;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.praxis.communities.mailing.store.ImportBeats;

/** Says that somebody works on the import for as long as a step lasts. */
@Dependent
@Named
public class ImportHeartbeat extends AbstractStepListener {
  private static final Logger LOG = Logger.getLogger(ImportHeartbeat.class);
  private static final int SECONDS = 15;

  @Resource ManagedScheduledExecutorService timer;
  @Inject ImportWork work;
  @Inject ImportBeats beats;

  private ScheduledFuture<?> beating;

  @Override
  public void beforeStep() {
    long run = work.run();
    String worker = work.worker();
    beats.beat(run, worker);
    beating =
        timer.scheduleAtFixedRate(() -> beat(run, worker), SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  // A beat that fails must not be the last one: the database may be back in a moment.
  private void beat(long run, String worker) {
    try {
      beats.beat(run, worker);
    } catch (RuntimeException e) {
      LOG.warnf("No sign of life could be given for import %d: %s", run, e.getMessage());
    }
  }

  @Override
  public void afterStep() {
    if (beating != null) {
      beating.cancel(false);
    }
  }
}
