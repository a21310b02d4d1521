package org.praxis.notification.live;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.praxis.notification.live.store.SignalChannel;
import org.praxis.notification.live.store.SignalChannel.Hearing;
import org.praxis.platform.json.Json;

/**
 * Hears the signals of all nodes, this one's too, and fires them as events of CDI. While the
 * database is away nothing is heard; when it is back, what is before people may be old, and they
 * are told to look.
 */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignalListening {
  private static final Logger LOG = Logger.getLogger(SignalListening.class);

  // Not longer, so that the server stops when it is asked to.
  private static final Duration A_WHILE = Duration.ofSeconds(1);
  // Whoever only listens does not notice that the other end is gone.
  private static final int WHILES_TO_A_LOOK = 30;
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);

  @Inject SignalChannel channel;
  @Inject Event<Signal> signals;
  @Resource ManagedThreadFactory threads;

  private final CountDownLatch over = new CountDownLatch(1);
  private Thread listener;

  @PostConstruct
  void begin() {
    listener = threads.newThread(this::listen);
    listener.setName("praxis-live");
    listener.start();
  }

  @PreDestroy
  void end() {
    over.countDown();
    try {
      listener.join(A_WHILE.multipliedBy(3).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void listen() {
    Duration pause = A_WHILE;
    boolean lost = false;
    while (!isOver()) {
      try (Hearing hearing = channel.hear()) {
        if (lost) {
          LOG.info("Signals between the nodes are heard again");
          fire(Signal.anything());
        }
        lost = false;
        pause = A_WHILE;
        for (int whiles = 1; !isOver(); whiles++) {
          hearing.await(A_WHILE, this::fireAll);
          if (whiles % WHILES_TO_A_LOOK == 0) {
            hearing.look();
          }
        }
      } catch (SQLException | RuntimeException failure) {
        if (!lost && !isOver()) {
          LOG.warn(
              "Signals between the nodes are not heard; pages are not live until then", failure);
        }
        lost = true;
        waitFor(pause);
        pause = min(pause.multipliedBy(2), LONGEST_PAUSE);
      }
    }
  }

  // Many changes of one thing at the same moment are one.
  private void fireAll(List<String> heard) {
    heard.stream().distinct().forEach(this::fire);
  }

  // A node of a newer version may tell what this one does not know.
  private void fire(String message) {
    try {
      fire(Json.read(message, Signal.class));
    } catch (IllegalArgumentException unknown) {
      LOG.warnf(unknown, "Not understood: %s", message);
    }
  }

  private void fire(Signal signal) {
    try {
      signals.fire(signal);
    } catch (RuntimeException failure) {
      LOG.warnf(failure, "Somebody was not told of %s", signal);
    }
  }

  private boolean isOver() {
    return over.getCount() == 0;
  }

  private void waitFor(Duration pause) {
    try {
      over.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      over.countDown();
    }
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
