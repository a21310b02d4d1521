package org.praxis.notification.hook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Finds of a host the addresses that may be reached. The connection goes to one of these and to no
 * other, so that a name that leads elsewhere a moment later gains nothing.
 */
final class GuardedResolver implements DnsResolver {
  private final Guard guard;

  GuardedResolver(Guard guard) {
    this.guard = guard;
  }

  /** Says which may be reached. */
  interface Guard {
    boolean lets(String host, InetAddress address);
  }

  /** The host has addresses, and none that may be reached. */
  static final class Closed extends UnknownHostException {
    private static final long serialVersionUID = 1;

    Closed(String host) {
      super(host);
    }
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] open =
        Stream.of(InetAddress.getAllByName(host))
            .filter(address -> guard.lets(host, address))
            .toArray(InetAddress[]::new);
    if (open.length == 0) {
      throw new Closed(host);
    }
    return open;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
