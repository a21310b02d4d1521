package org.praxis.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.praxis.access.Origin;

/**
 * Where a request came from. A proxy's word counts only where the server is told to believe one,
 * and then what our own proxies have written, which is the end of {@code X-Forwarded-For}: a proxy
 * appends whom it was called by to what the caller sent, and the caller may send anything.
 */
@ApplicationScoped
public class Origins {
  private static final Pattern WITH_PORT =
      Pattern.compile("\\[([^]]+)](?::\\d+)?|([^:]+\\.[^:]+):\\d+");

  @Inject
  @ConfigProperty(name = "praxis.behind.proxy", defaultValue = "false")
  boolean behindProxy;

  /** How many proxies a request goes through, each of which appends. */
  @Inject
  @ConfigProperty(name = "praxis.proxies", defaultValue = "1")
  int proxies;

  public Origin of(HttpServletRequest request) {
    String address =
        behindProxy
            ? seen(Collections.list(request.getHeaders("X-Forwarded-For")), proxies)
                .orElseGet(request::getRemoteAddr)
            : request.getRemoteAddr();
    return new Origin(address, request.getHeader("User-Agent"));
  }

  /** Whom the outermost of our proxies was called by. */
  static Optional<String> seen(List<String> forwarded, int proxies) {
    List<String> hops =
        forwarded.stream()
            .flatMap(line -> Stream.of(line.split(",")))
            .map(String::strip)
            .filter(hop -> !hop.isEmpty())
            .toList();
    return hops.isEmpty()
        ? Optional.empty()
        : Optional.of(withoutPort(hops.get(Math.max(0, hops.size() - Math.max(1, proxies)))));
  }

  private static String withoutPort(String hop) {
    Matcher match = WITH_PORT.matcher(hop);
    return !match.matches() ? hop : match.group(1) == null ? match.group(2) : match.group(1);
  }
}
