package org.praxis.web.security;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import jakarta.servlet.ServletContext;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Bounds a request before anything of Praxis or of the server has read a byte of it: the server's
 * single sign-on looks into the forms of whoever signed in, long before any filter. Who brings
 * nothing that could tell who they are has no more to say than the form of the sign-in page. {@link
 * BodySizes} has the last word, once it is known who asks.
 */
public class SmallBodies implements ServletExtension {
  /** Bytes: the form of the sign-in page, many times over. */
  static final long SMALL = 64L * 1024;

  /**
   * Bytes of what people and programs write: many times the longest text. It is held in memory, and
   * more than once.
   */
  static final long TEXTS = 4L * 1024 * 1024;

  /** What is no archive, in bytes. */
  static final String USUAL = "praxis.post.max";

  static final String USUAL_DEFAULT = "16777216";

  private static final Pattern WRITTEN =
      Pattern.compile("application/(x-www-form-urlencoded|json|[^;]+\\+json)\\b.*");

  private static final String TOKEN = "Praxis-Token";

  @Override
  public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
    long usual =
        ConfigProvider.getConfig()
            .getOptionalValue(USUAL, Long.class)
            .orElse(Long.valueOf(USUAL_DEFAULT));
    deployment.addInitialHandlerChainWrapper(next -> bounded(next, usual));
  }

  private static HttpHandler bounded(HttpHandler next, long usual) {
    return exchange -> {
      if (!mayBeKnown(exchange.getRequestHeaders())) {
        allow(exchange, SMALL);
      } else if (!BodySizes.isForLargeFiles(exchange.getRelativePath())) {
        allow(exchange, usual(exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE), usual));
      }
      next.handleRequest(exchange);
    };
  }

  /** How much may come as what it says it is: files go to the disk, what is written does not. */
  static long usual(String type, long usual) {
    return type != null && WRITTEN.matcher(type.toLowerCase(Locale.ROOT)).matches()
        ? Math.min(TEXTS, usual)
        : usual;
  }

  private static boolean mayBeKnown(HeaderMap headers) {
    return headers.contains(Headers.COOKIE)
        || headers.contains(Headers.AUTHORIZATION)
        || headers.contains(TOKEN);
  }

  /** So much and no more, where nobody has begun to read it. */
  static void allow(HttpServerExchange exchange, long bytes) {
    if (exchange.isRequestChannelAvailable()) {
      exchange.setMaxEntitySize(bytes);
    }
  }
}
