package org.praxis.platform.outbox;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.praxis.platform.outbox.Delivering.Due;

/**
 * Empties the outbox: at once after a commit on this node, and every two seconds for what a commit
 * elsewhere, a retry or a dead server left behind. Every subscriber has a lane of its own, so that
 * none waits for another. Every node runs one; the rows' locks keep them apart.
 */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Relay {
  private static final Logger LOG = Logger.getLogger(Relay.class);
  private static final int BATCH = 50;

  @Inject Delivering delivering;
  @Inject Subscribers subscribers;

  /** Its own: who is slow takes none of the threads that others have. */
  @Resource(lookup = "java:jboss/ee/concurrency/executor/outbox")
  ManagedExecutorService executor;

  /** Off: this node only records, and other nodes deliver. For maintenance. */
  @Inject
  @ConfigProperty(name = "praxis.outbox.relay", defaultValue = "true")
  boolean on;

  private final Map<String, Lane> lanes = new ConcurrentHashMap<>();

  public void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outbox.Recorded recorded) {
    empty(recorded.subscribers());
  }

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  void sweep() {
    if (on) {
      empty(delivering.waited());
    }
  }

  private void empty(Collection<String> whose) {
    if (on) {
      // Where there is no thread, as in a node that stops, it waits in the database for the next
      // sweep.
      whose.forEach(name -> lanes.computeIfAbsent(name, this::lane).wantNowOrLater());
    }
  }

  private Lane lane(String subscriber) {
    return new Lane(executor, () -> deliverSome(subscriber));
  }

  private boolean deliverSome(String subscriber) {
    try {
      List<Due> due = delivering.due(subscriber, BATCH);
      together(due, subscribers.named(subscriber).atOnce()).forEach(this::deliver);
      return due.size() == BATCH;
    } catch (RuntimeException failure) {
      LOG.warnf(failure, "What is due to %s could not be read; it will be tried again", subscriber);
      return false;
    }
  }

  /** What has failed before comes by itself, and takes nothing else with it. */
  static List<List<Due>> together(List<Due> due, int most) {
    List<List<Due>> parts = new ArrayList<>();
    List<Due> part = new ArrayList<>();
    for (Due each : due) {
      if (each.failed() > 0) {
        parts.add(List.of(each));
      } else {
        part.add(each);
        if (part.size() == most) {
          parts.add(part);
          part = new ArrayList<>();
        }
      }
    }
    if (!part.isEmpty()) {
      parts.add(part);
    }
    return parts;
  }

  private void deliver(List<Due> together) {
    try {
      delivering.deliver(together);
    } catch (RuntimeException failure) {
      if (together.size() > 1) {
        together.forEach(each -> deliver(List.of(each)));
      } else {
        postpone(together.get(0), failure);
      }
    }
  }

  private void postpone(Due due, RuntimeException failure) {
    LOG.warnf(
        failure,
        "Delivery of event %d to %s failed; it will be tried again",
        due.event(),
        due.subscriber());
    delivering.postpone(due, failure);
  }
}
