package org.praxis.web.live;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * The server's end of one page's line. A page says {@code topic <id>} for what it shows, and {@code
 * writing} while somebody types an answer there; it hears {@code counts}, {@code topic}, {@code
 * writing} and {@code anything}, each of which only says that it may look anew.
 */
final class PageEnd extends Endpoint {
  private static final Logger LOG = Logger.getLogger(PageEnd.class);
  private static final int LONGEST_WORD = 64;
  private static final int PATIENCE = 10_000; // ms, for a word to be heard

  private final Lines lines;
  private final Onlooker onlooker;
  private final Instant made;

  PageEnd(Lines lines, Onlooker onlooker, Instant made) {
    this.lines = lines;
    this.onlooker = onlooker;
    this.made = made;
  }

  @Override
  public void onOpen(Session session, EndpointConfig config) {
    session.setMaxTextMessageBufferSize(LONGEST_WORD);
    session.setMaxBinaryMessageBufferSize(LONGEST_WORD);
    session.setMaxIdleTimeout(0); // pings tell whether anybody is there
    session.getAsyncRemote().setSendTimeout(PATIENCE);
    lines.open(session, onlooker, made);
    session.addMessageHandler(
        String.class, (MessageHandler.Whole<String>) word -> lines.hear(session, word));
  }

  @Override
  public void onClose(Session session, CloseReason reason) {
    lines.forget(session);
  }

  @Override
  public void onError(Session session, Throwable failure) {
    LOG.debugf(failure, "a line broke");
    lines.forget(session);
  }
}
