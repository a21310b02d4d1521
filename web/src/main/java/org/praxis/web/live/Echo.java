package org.praxis.web.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.praxis.notification.live.Signal;

/**
 * What was signalled a moment ago. A page is made before its line is open; what happened between
 * reaches it from here.
 */
final class Echo {
  /** A page that takes longer to open its line may miss what came first. */
  static final Duration LASTS = Duration.ofSeconds(30);

  /** A page reads what it shows before it is said when it was made; and nodes' clocks differ. */
  static final Duration MARGIN = Duration.ofSeconds(1);

  private static final int MOST = 2_000;

  private record Heard(Signal signal, Instant at) {}

  private final Deque<Heard> heard = new ArrayDeque<>();

  synchronized void keep(Signal signal, Instant now) {
    heard.addLast(new Heard(signal, now));
    Instant over = now.minus(LASTS);
    while (heard.size() > MOST || heard.getFirst().at().isBefore(over)) {
      heard.removeFirst();
    }
  }

  /** What a page that was made then cannot show, the first first. */
  synchronized List<Signal> since(Instant made) {
    Instant from = made.minus(MARGIN);
    return heard.stream().filter(each -> each.at().isAfter(from)).map(Heard::signal).toList();
  }
}
