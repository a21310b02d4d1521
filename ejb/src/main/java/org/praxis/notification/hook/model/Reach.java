package org.praxis.notification.hook.model;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which addresses hooks may reach: those of the internet, and what is configured. Whoever writes an
 * address must not make this server speak to what only this server can reach.
 */
public final class Reach {
  // Special-purpose addresses: RFC 6890 and the registries of IANA that it began. Of IPv6 what is
  // not global unicast, 2000::/3, is left out as a whole: loopback, link-local, unique local,
  // multicast, and IPv4 written as IPv6 (mapped, compatible, NAT64).
  private static final List<Range> CLOSED =
      Range.all(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10", // carrier-grade NAT
          "127.0.0.0/8",
          "169.254.0.0/16", // link-local; in clouds the machine's own metadata
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4", // multicast
          "240.0.0.0/4", // reserved, broadcast
          "2001::/23", // protocols, among them Teredo, which has an IPv4 address within
          "2001:db8::/32",
          "2002::/16", // 6to4, the same
          "3fff::/20");

  private static final Range GLOBAL_UNICAST = Range.of("2000::/3").orElseThrow();
  private static final int IPV4 = 4;

  private final Set<String> hosts = new HashSet<>();
  private final List<Range> ranges = new ArrayList<>();

  /**
   * @param allowed hosts and ranges that may be reached although they are private, and without
   *     encryption
   */
  public Reach(List<String> allowed) {
    for (String one : allowed) {
      Range.of(one).ifPresentOrElse(ranges::add, () -> hosts.add(name(one)));
    }
  }

  /** Whether that address of that host may be reached. */
  public boolean has(String host, InetAddress address) {
    return isAllowed(host, address) || isOpen(address);
  }

  /** Whether the configuration says so, and so also without encryption. */
  public boolean isAllowed(String host, InetAddress address) {
    return hosts.contains(name(host)) || ranges.stream().anyMatch(range -> range.has(address));
  }

  private static boolean isOpen(InetAddress address) {
    return (address.getAddress().length == IPV4 || GLOBAL_UNICAST.has(address))
        && CLOSED.stream().noneMatch(range -> range.has(address));
  }

  // A dot at the end says that the name is a whole one.
  private static String name(String host) {
    return host.strip().toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
  }
}
