package org.praxis.notification.hook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.stream.Stream;
import org.praxis.platform.InvalidInput;

/**
 * Looks at an address before it is kept, so that its owner hears at once what is wrong with it.
 * What counts is looked at again whenever it is reached.
 */
@ApplicationScoped
class Destinations {
  @Inject HookSettings settings;

  /**
   * The address, as it is kept.
   *
   * @throws InvalidInput where it is none, leads nowhere or to where it must not
   */
  String checked(String typed) {
    URI address = address(typed.strip());
    String host = address.getHost();
    boolean plain = address.getScheme().equalsIgnoreCase("http");
    InetAddress[] found = found(host, plain);
    if (plain && Stream.of(found).noneMatch(one -> settings.reach().isAllowed(host, one))) {
      throw refused("https");
    }
    if (Stream.of(found).noneMatch(one -> settings.reach().has(host, one))) {
      throw refused("private", host);
    }
    return address.toString();
  }

  private static URI address(String typed) {
    try {
      URI address = new URI(typed).parseServerAuthority();
      String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
      if (address.getHost() != null
          && address.getUserInfo() == null
          && address.getFragment() == null
          && (scheme.equals("https") || scheme.equals("http"))) {
        return address;
      }
    } catch (URISyntaxException e) {
      // It is none.
    }
    throw refused("wrong");
  }

  private static InetAddress[] found(String host, boolean plain) {
    try {
      return InetAddress.getAllByName(host);
    } catch (UnknownHostException e) {
      throw plain ? refused("https") : refused("unresolved", host);
    }
  }

  private static InvalidInput refused(String why, Object... arguments) {
    return new InvalidInput("address", "notification.hook.address." + why, arguments);
  }
}
