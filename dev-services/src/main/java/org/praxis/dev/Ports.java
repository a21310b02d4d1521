package org.praxis.dev;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The TCP ports of one running Praxis, all on 127.0.0.1. */
public record Ports(int http, int management, int ldap, int postgres, int smtp, int imap) {

  /** What {@code ./praxis run} uses unless told otherwise. */
  public static final Ports DEFAULT = new Ports(8080, 9990, 10389, 15432, 10025, 10143);

  static final String HTTP = "PRAXIS_HTTP_PORT";
  static final String MANAGEMENT = "PRAXIS_MANAGEMENT_PORT";

  private static final int LARGEST = 65535;

  /** One of them: who needs it, and the environment variable that changes it. */
  record Port(String user, String variable, int number) {

    boolean isTaken() {
      try (var probe = new ServerSocket(number, 1, InetAddress.getLoopbackAddress())) {
        return !probe.isBound();
      } catch (IOException e) {
        return true;
      }
    }
  }

  /**
   * The defaults, each replaced by its environment variable where that is set: {@code
   * PRAXIS_HTTP_PORT}, {@code PRAXIS_MANAGEMENT_PORT}, {@code PRAXIS_LDAP_PORT}, {@code
   * PRAXIS_POSTGRES_PORT}, {@code PRAXIS_SMTP_PORT}, {@code PRAXIS_IMAP_PORT}.
   *
   * @throws StartRefused when one of them is no port number
   */
  public static Ports fromEnvironment() {
    return from(System.getenv());
  }

  static Ports from(Map<String, String> environment) {
    var numbers = DEFAULT.all().stream().mapToInt(port -> number(port, environment)).toArray();
    return new Ports(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]);
  }

  /** The same ports, each higher by {@code n}: so that tests do not meet a running Praxis. */
  public Ports offset(int n) {
    return new Ports(http + n, management + n, ldap + n, postgres + n, smtp + n, imap + n);
  }

  /**
   * Looks before anything starts, so that nothing has to be taken back.
   *
   * @throws StartRefused naming the first port that another program holds
   */
  public void requireFree() {
    requireFree(all());
  }

  /**
   * The same for several nodes, which have ports beside those of one.
   *
   * @throws StartRefused naming the first port that another program holds
   */
  void requireFree(NodePorts nodes) {
    var all = new ArrayList<>(all());
    all.addAll(nodes.all());
    requireFree(all);
  }

  private static void requireFree(List<Port> ports) {
    Map<Integer, Port> wanted = new HashMap<>();
    for (Port port : ports) {
      Port other = wanted.put(port.number(), port);
      if (other != null) {
        throw new StartRefused(
            "Port %d is wanted twice: by the %s and by the %s. Set %s to another port."
                .formatted(port.number(), other.user(), port.user(), port.variable()));
      }
      if (port.isTaken()) {
        throw new StartRefused(
            "Port %d, which the %s needs, is in use by another program. Stop it, or set %s to another port."
                .formatted(port.number(), port.user(), port.variable()));
      }
    }
  }

  /** In the order of the record's components. */
  private List<Port> all() {
    return List.of(
        new Port("web server", HTTP, http),
        new Port("server's management", MANAGEMENT, management),
        new Port("LDAP directory", "PRAXIS_LDAP_PORT", ldap),
        new Port("PostgreSQL database", "PRAXIS_POSTGRES_PORT", postgres),
        new Port("mail catcher", "PRAXIS_SMTP_PORT", smtp),
        new Port("mailbox of Praxis", "PRAXIS_IMAP_PORT", imap));
  }

  private static int number(Port port, Map<String, String> environment) {
    var value = environment.get(port.variable());
    if (value == null || value.isBlank()) {
      return port.number();
    }
    try {
      var number = Integer.parseInt(value.strip());
      if (number > 0 && number <= LARGEST) {
        return number;
      }
    } catch (NumberFormatException e) {
      // The refusal below says it.
    }
    throw new StartRefused(
        "%s is \"%s\", which is not a port number (1 to %d)."
            .formatted(port.variable(), value, LARGEST));
  }
}
