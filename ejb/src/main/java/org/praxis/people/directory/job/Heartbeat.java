package org.praxis.people.directory.job;

import jakarta.annotation.Resource;
import jakarta.batch.api.listener.AbstractStepListener;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.praxis.people.directory.store.Beats;

/**
 * Says that somebody works on the run for as long as a step lasts. What the step does may take
 * longer than others wait for a sign of life: a slow directory's page, a comparison of everybody.
 */
@Dependent
@Named
public class Heartbeat extends AbstractStepListener {
  private static final Logger LOG = Logger.getLogger(Heartbeat.class);
  private static final int SECONDS = 15;

  @Resource ManagedScheduledExecutorService timer;
  @Inject Work work;
  @Inject Beats beats;

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
      LOG.warnf("No sign of life could be given for run %d: %s", run, e.getMessage());
    }
  }

  @Override
  public void afterStep() {
    if (beating != null) {
      beating.cancel(false);
    }
  }
}
