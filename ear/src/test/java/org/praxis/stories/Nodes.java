package org.praxis.stories;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.praxis.dev.Cluster;
import org.praxis.dev.Ports;
import org.praxis.dev.Services;

/** Two nodes behind the load balancer, with services of their own. */
final class Nodes implements AutoCloseable {
  private static final int TWO = 2;

  private final Services services;
  private final Cluster cluster;

  /**
   * @param offset of the ports from those of {@code ./praxis run --nodes 2}
   */
  Nodes(int offset) {
    Ports ports = Ports.DEFAULT.offset(offset);
    Path folder = Path.of("target/stories-" + offset);
    Cluster.endLeftover(folder, System.out::println);
    Cluster.requireFree(ports, TWO);
    services = Services.throwAway(ports, Praxis.COMPANY, folder);
    cluster =
        new Cluster(
            new Cluster.Setup(
                TWO,
                Praxis.installation(),
                Praxis.ARCHIVE,
                Praxis.CONFIGURATION,
                folder,
                folder.resolve("log"),
                ports,
                Praxis.environment(services, Map.of())),
            System.out::println);
    try {
      cluster.start();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** Where people come. */
  URI address() {
    return cluster.address();
  }

  /** Somebody who speaks to the API of one node, past the balancer. */
  Member at(int node, String name) {
    return new Member(cluster.node(node).address(), name);
  }

  /** To which node the balancer leads somebody, as the cookie of their session says. */
  int of(Visitor visitor) {
    String session =
        visitor.page().context().cookies().stream()
            .filter(cookie -> cookie.name.equals("praxis"))
            .map(cookie -> cookie.value)
            .findFirst()
            .orElseThrow();
    return IntStream.rangeClosed(1, TWO)
        .filter(node -> session.endsWith("." + Cluster.name(node)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("the session names no node: " + session));
  }

  /** The other one. */
  static int beside(int node) {
    return 1 + node % TWO;
  }

  /** As when its machine loses its power. */
  void kill(int node) {
    cluster.node(node).kill();
  }

  @Override
  public void close() {
    cluster.close();
    services.close();
  }
}
