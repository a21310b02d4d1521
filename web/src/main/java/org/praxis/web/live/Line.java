package org.praxis.web.live;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.praxis.communities.ContributionId;

/** One open line to one page. */
final class Line {
  private static final Logger LOG = Logger.getLogger(Line.class);

  // A page says a word when it is shown and one every few seconds while somebody types.
  private static final Duration BREATH = Duration.ofMinutes(1);
  private static final int WORDS_IN_A_BREATH = 60;

  private final Session session;
  private final Onlooker onlooker;
  private final Instant made;
  private final Instant opened;
  private volatile ContributionId topic;
  private Instant breath;
  private int words;

  Line(Session session, Onlooker onlooker, Instant made, Instant now) {
    this.session = session;
    this.onlooker = onlooker;
    this.made = made;
    this.opened = now;
    this.breath = now;
  }

  Onlooker onlooker() {
    return onlooker;
  }

  /** When its page was, by the server's clock. */
  Instant made() {
    return made;
  }

  Instant opened() {
    return opened;
  }

  /** What the page shows; null where that is no topic. */
  ContributionId topic() {
    return topic;
  }

  void watch(ContributionId shown) {
    topic = shown;
  }

  boolean watches(ContributionId shown) {
    return shown.equals(topic);
  }

  /** Whether the page says no more than pages do. */
  synchronized boolean isPatient(Instant now) {
    if (now.isAfter(breath.plus(BREATH))) {
      breath = now;
      words = 0;
    }
    words++;
    return words <= WORDS_IN_A_BREATH;
  }

  /** Without waiting for it: whoever cannot be told looks anew when they come back. */
  void say(String word) {
    session
        .getAsyncRemote()
        .sendText(
            word,
            result -> {
              if (!result.isOK()) {
                end(CloseReason.CloseCodes.GOING_AWAY, "unheard");
              }
            });
  }

  /** Keeps what stands between from taking the line for a dead one. */
  void ping() {
    try {
      session.getAsyncRemote().sendPing(ByteBuffer.allocate(0));
    } catch (IOException | IllegalStateException e) {
      LOG.debugf(e, "nobody at the other end");
      end(CloseReason.CloseCodes.GOING_AWAY, "unheard");
    }
  }

  void end(CloseReason.CloseCodes code, String why) {
    try {
      session.close(new CloseReason(code, why));
    } catch (IOException | IllegalStateException e) {
      LOG.debugf(e, "it was closed already");
    }
  }
}
