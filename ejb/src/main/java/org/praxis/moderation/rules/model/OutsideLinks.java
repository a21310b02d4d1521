package org.praxis.moderation.rules.model;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.net.IDN;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import org.praxis.platform.InvalidInput;

/** Links to other hosts than those that a rule allows, and their subdomains. */
final class OutsideLinks {
  // What browsers go to: an address with its scheme, one that takes the page's own, and what is
  // made a link because it begins like one.
  private static final Pattern LINK =
      Pattern.compile(
          "(?i)(?:\\b(?:https?|ftp):/*\\\\*|\\]\\(\\s*<?//|\\bwww\\.)([^\\s/?#<>()\\[\\]\"'`\\\\|]+)");
  private static final Pattern HOST =
      Pattern.compile("(?i)[\\pL\\pN](?:[\\pL\\pN-]*[\\pL\\pN])?(?:\\.[\\pL\\pN-]+)*");
  private static final int MOST = 500;

  private final Set<String> allowed = new HashSet<>();

  OutsideLinks(List<String> hosts, String own) {
    if (own != null) {
      allowed.add(normal(own));
    }
    hosts.forEach(host -> allowed.add(normal(host)));
  }

  /**
   * @throws InvalidInput for what is no host's name
   */
  static void expectHosts(List<String> hosts) {
    if (hosts.size() > MOST) {
      throw new InvalidInput("lookFor", "moderation.rule.host.tooMany", MOST);
    }
    for (String host : hosts) {
      if (!HOST.matches(host)) {
        throw new InvalidInput("lookFor", "moderation.rule.host.wrong", host);
      }
    }
  }

  /** Tells each host outside, with where the link begins and ends. */
  void find(String text, BiConsumer<String, int[]> found) {
    Matcher links = LINK.matcher(text);
    while (links.find()) {
      String link = links.group().toLowerCase(Locale.ROOT);
      String host = host(link.startsWith("www.") ? link : links.group(1));
      if (!host.isEmpty() && !isAllowed(host)) {
        found.accept(host, new int[] {links.start(), links.end()});
      }
    }
  }

  // Without the name of a user, with which an address looks like another, and without the port.
  private static String host(String authority) {
    String host = authority.substring(authority.lastIndexOf('@') + 1);
    int port = host.indexOf(':');
    host = port < 0 ? host : host.substring(0, port);
    int end = host.length();
    while (end > 0 && ".,;:!*_".indexOf(host.charAt(end - 1)) >= 0) {
      end--;
    }
    return normal(host.substring(0, end));
  }

  private static String normal(String host) {
    String small = host.strip().toLowerCase(Locale.ROOT);
    try {
      return IDN.toASCII(small, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      // No name that is registered anywhere; it is compared as it is written.
      return small;
    }
  }

  private boolean isAllowed(String host) {
    for (String end = host; ; end = end.substring(end.indexOf('.') + 1)) {
      if (allowed.contains(end)) {
        return true;
      }
      if (end.indexOf('.') < 0) {
        return false;
      }
    }
  }
}
