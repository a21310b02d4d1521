package org.praxis.dev;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.praxis.dev.Ports.Port;

/**
 * The TCP ports of several nodes behind a load balancer, all on 127.0.0.1 and beside those of a
 * Praxis that stands alone: the balancer has its place, and its nodes are counted up from there.
 *
 * @param balancer where people come, and everything else of a Praxis
 * @param nodes how many there are
 */
record NodePorts(Ports balancer, int nodes) {
  private static final int REGISTRATION = 10;
  private static final int TALK = 20;
  private static final int WATCH = 30;

  /** Where node 1, 2, … answers pages, and its management. */
  Ports of(int node) {
    return new Ports(
        balancer.http() + node,
        balancer.management() + node,
        balancer.ldap(),
        balancer.postgres(),
        balancer.smtp(),
        balancer.imap());
  }

  /** Where nodes tell the balancer that they are there. */
  int registration() {
    return balancer.http() + REGISTRATION;
  }

  /** Where a node talks to the others. */
  int talk(int node) {
    return balancer.http() + TALK + node;
  }

  /** Where the others notice that a node died. */
  int watch(int node) {
    return balancer.http() + WATCH + node;
  }

  /** Where all nodes talk, as each is told: {@code 127.0.0.1[8101],127.0.0.1[8102]}. */
  String members() {
    return IntStream.rangeClosed(1, nodes)
        .mapToObj(node -> "127.0.0.1[%d]".formatted(talk(node)))
        .collect(Collectors.joining(","));
  }

  /** Those that a Praxis that stands alone has not. */
  List<Port> all() {
    var ports = new ArrayList<Port>();
    ports.add(new Port("load balancer's registration", Ports.HTTP, registration()));
    for (int node = 1; node <= nodes; node++) {
      ports.add(new Port("web server of node " + node, Ports.HTTP, of(node).http()));
      ports.add(new Port("management of node " + node, Ports.MANAGEMENT, of(node).management()));
      ports.add(new Port("talk of node " + node, Ports.HTTP, talk(node)));
      ports.add(new Port("watch over node " + node, Ports.HTTP, watch(node)));
    }
    return ports;
  }
}
