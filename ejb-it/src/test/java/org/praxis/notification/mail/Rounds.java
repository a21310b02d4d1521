package org.praxis.notification.mail;

import static org.awaitility.Awaitility.await;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.praxis.notification.incoming.Fetching;

/**
 * Waits for what mail brings about, without waiting for the seconds between the server's own
 * rounds: it makes some of its own.
 */
@ApplicationScoped
public class Rounds {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject MailRound sending;
  @Inject Fetching fetching;

  public void until(Callable<Boolean> condition) {
    await()
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(150))
        .until(
            () -> {
              sending.round();
              fetching.round();
              return condition.call();
            });
  }
}
