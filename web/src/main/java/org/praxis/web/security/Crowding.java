package org.praxis.web.security;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.util.AttachmentKey;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.LocaleUtils;
import io.undertow.util.StatusCodes;
import jakarta.servlet.ServletContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.praxis.web.api.ProblemDocument;
import org.praxis.web.problem.Problem;
import org.praxis.web.problem.Texts;

/**
 * Lets no more requests in than can be answered while somebody still waits for it. The server works
 * on as many at once as it has threads, and would let all others wait, without a bound; where so
 * many wait that the last would have given up before its turn, the work is for nobody and all wait
 * longer. Who comes then is told at once to come again in a moment, which costs next to nothing: no
 * thread, no session, no statement. Where answers take longer than they should, even so few would
 * wait for long: whose turn comes too late is told the same, so that those behind them are not late
 * as well.
 */
public class Crowding implements ServletExtension {
  /** Requests that are worked on or wait. */
  static final String MOST = "praxis.requests.max";

  /** With 32 threads and 100 answers a second the last of them waits for less than 3 seconds. */
  static final int MOST_DEFAULT = 256;

  /** So long may one have waited for their turn. */
  static final String PATIENCE = "praxis.requests.patience";

  static final Duration PATIENCE_DEFAULT = Duration.ofSeconds(6);

  /** In nanoseconds of the system's timer. */
  private static final AttachmentKey<Long> CAME = AttachmentKey.create(Long.class);

  /** Not all who were sent away are to come again in the same moment: in 2 to 5 seconds. */
  private static final int SOONEST = 2;

  private static final int SPREAD = 4;

  /** What stays open as long as a page does, and takes no thread. */
  private static final String LINE = "/live";

  private static final String PAGE =
      "<!DOCTYPE html><html lang=\"%s\"><head><title>Praxis</title><meta name=\"viewport\" content=\"width=device-width\"></head>"
          + "<body><main><h1>%s</h1><p>%s</p></main></body></html>";

  @Override
  public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
    Config config = ConfigProvider.getConfig();
    int most = config.getOptionalValue(MOST, Integer.class).orElse(MOST_DEFAULT);
    Duration patience = config.getOptionalValue(PATIENCE, Duration.class).orElse(PATIENCE_DEFAULT);
    deployment.addInitialHandlerChainWrapper(next -> bounded(next, most));
    deployment.addOuterHandlerChainWrapper(next -> patient(next, patience));
  }

  private static HttpHandler bounded(HttpHandler next, int most) {
    AtomicInteger inside = new AtomicInteger();
    return exchange -> {
      if (exchange.getRelativePath().equals(LINE)) {
        next.handleRequest(exchange);
        return;
      }
      int now = inside.incrementAndGet();
      exchange.addExchangeCompleteListener(
          (done, others) -> {
            inside.decrementAndGet();
            others.proceed();
          });
      if (now > most) {
        refuse(exchange, SOONEST + now % SPREAD);
      } else {
        exchange.putAttachment(CAME, System.nanoTime());
        next.handleRequest(exchange);
      }
    };
  }

  private static HttpHandler patient(HttpHandler next, Duration patience) {
    long most = patience.toNanos();
    return exchange -> {
      Long came = exchange.getAttachment(CAME);
      if (came != null && System.nanoTime() - came > most) {
        refuse(exchange, SOONEST + ThreadLocalRandom.current().nextInt(SPREAD));
      } else {
        next.handleRequest(exchange);
      }
    };
  }

  private static void refuse(HttpServerExchange exchange, int seconds) {
    Locale language =
        ProblemDocument.language(
            LocaleUtils.getLocalesFromHeader(
                exchange.getRequestHeaders().get(Headers.ACCEPT_LANGUAGE) == null
                    ? List.of()
                    : exchange.getRequestHeaders().get(Headers.ACCEPT_LANGUAGE)));
    String detail = Texts.of("platform.crowded", language, ZoneOffset.UTC);
    HeaderMap headers = exchange.getResponseHeaders();
    exchange.setStatusCode(StatusCodes.SERVICE_UNAVAILABLE);
    headers.put(Headers.RETRY_AFTER, seconds);
    headers.put(Headers.CACHE_CONTROL, "no-store");
    if (exchange.getRelativePath().startsWith("/api/")) {
      headers.put(Headers.CONTENT_TYPE, ProblemDocument.MEDIA_TYPE);
      Problem problem = new Problem(StatusCodes.SERVICE_UNAVAILABLE, detail, List.of());
      exchange.getResponseSender().send(ProblemDocument.text(problem), StandardCharsets.UTF_8);
    } else {
      headers.put(Headers.CONTENT_TYPE, "text/html;charset=UTF-8");
      String title = Texts.of("platform.error.unavailable", language, ZoneOffset.UTC);
      exchange
          .getResponseSender()
          .send(PAGE.formatted(language.getLanguage(), title, detail), StandardCharsets.UTF_8);
    }
  }
}
