package org.praxis.dev;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Several nodes of Praxis on one machine, and WildFly's own load balancer before them. What is
 * configured is what {@code wildfly-config/README.md} says of nodes; only the ports are others.
 */
public final class Cluster implements AutoCloseable {
  /** So many nodes at least, and at most. */
  public static final int FEWEST = 2;

  public static final int MOST = 4;

  private static final Path BALANCER =
      Path.of("standalone/configuration/standalone-load-balancer.xml");

  private static final String LOAD_BALANCER = "balancer";
  private static final Duration TO_BE_KNOWN = Duration.ofSeconds(60);

  /** A balancer looks at no text. */
  private static final String BALANCER_HEAP = "128m";

  /**
   * What it is made from.
   *
   * @param nodes how many, from 2 to 4
   * @param home the installation that {@code wildfly-config} assembled
   * @param scripts the folder of {@code wildfly-config}
   * @param folder what the servers write, each in a folder of its own
   * @param logs likewise
   * @param ports the balancer has the place of the one server
   * @param environment the {@code PRAXIS_…} variables of each node
   */
  public record Setup(
      int nodes,
      Path home,
      Path archive,
      Path scripts,
      Path folder,
      Path logs,
      Ports ports,
      Map<String, String> environment) {
    public Setup {
      if (nodes < FEWEST || nodes > MOST) {
        throw new StartRefused(
            "Praxis can be tried with %d to %d nodes, not with %d.".formatted(FEWEST, MOST, nodes));
      }
      environment = Map.copyOf(environment);
    }
  }

  private final Setup setup;
  private final NodePorts ports;
  private final Consumer<String> notice;
  private final List<WildFlyServer> nodes;
  private WildFlyServer balancer;
  private boolean closing;

  /** Nothing runs yet: {@link #start()} says when. */
  public Cluster(Setup setup, Consumer<String> notice) {
    this.setup = setup;
    this.notice = notice;
    ports = new NodePorts(setup.ports(), setup.nodes());
    nodes = new ArrayList<>(Collections.nCopies(setup.nodes(), null));
  }

  /**
   * Looks before anything starts whether all ports are free, those of the services included.
   *
   * @throws StartRefused naming the first port that another program holds
   */
  public static void requireFree(Ports ports, int nodes) {
    ports.requireFree(new NodePorts(ports, nodes));
  }

  /** Ends what a run that was killed left in that folder, however many nodes it had. */
  public static void endLeftover(Path folder, Consumer<String> notice) {
    Stream.concat(Stream.of(LOAD_BALANCER), IntStream.rangeClosed(1, MOST).mapToObj(Cluster::name))
        .forEach(server -> WildFlyServer.endLeftover(folder.resolve(server), notice));
  }

  /**
   * The balancer, then one node after the other, as an administrator would: the first one brings
   * the database up to date. Returns when all are ready and the balancer leads to them.
   *
   * @throws CancellationException when it is closed meanwhile
   */
  public Cluster start() {
    launchBalancer();
    balancer.awaitReady();
    for (int node = 1; node <= setup.nodes(); node++) {
      start(node);
    }
    Patience.until(
        TO_BE_KNOWN,
        this::leadsToANode,
        "The balancer leads to no node; %s says why.".formatted(balancer.log()));
    return this;
  }

  private boolean leadsToANode() {
    try {
      return new FormVisitor(address()).open("/signin").status() == 200;
    } catch (FormVisitor.NoAnswer e) {
      return false; // it is asked again
    }
  }

  private synchronized void launchBalancer() {
    requireOpen();
    balancer =
        WildFlyServer.launch(
            new ServerSetup(
                setup.home(),
                setup.home().resolve(BALANCER),
                Optional.empty(),
                setup.folder().resolve(LOAD_BALANCER),
                setup.logs().resolve(LOAD_BALANCER),
                ports.balancer(),
                Map.of(
                    "PRAXIS_HEAP",
                    BALANCER_HEAP,
                    "PRAXIS_NODE",
                    LOAD_BALANCER,
                    "PRAXIS_JAVA_OPTS",
                    "-Djboss.mcmp.port=" + ports.registration()),
                List.of(setup.scripts().resolve("load-balancer.cli"))),
            notice);
  }

  /**
   * Starts a node for the first time, or one that has died. Returns when it is ready; the balancer
   * knows of it some seconds later.
   *
   * @param node 1, 2, …
   */
  public WildFlyServer start(int node) {
    return launch(node).awaitReady();
  }

  private synchronized WildFlyServer launch(int node) {
    requireOpen();
    nodes.set(node - 1, WildFlyServer.launch(setup(node, made(node)), notice));
    return nodes.get(node - 1);
  }

  /**
   * @param made a configuration that the scripts have been applied to, if there is one
   */
  private ServerSetup setup(int node, Optional<Path> made) {
    return new ServerSetup(
        setup.home(),
        made.orElse(setup.home().resolve(ServerSetup.PRAXIS)),
        Optional.of(setup.archive()),
        setup.folder().resolve(name(node)),
        setup.logs().resolve(name(node)),
        ports.of(node),
        environment(node),
        made.isPresent()
            ? List.of()
            : Stream.of("ha.cli", "mod-cluster.cli").map(setup.scripts()::resolve).toList());
  }

  // What the scripts made of another node's configuration is this one's, too.
  private Optional<Path> made(int node) {
    return IntStream.rangeClosed(1, setup.nodes())
        .filter(other -> other != node && nodes.get(other - 1) != null)
        .mapToObj(other -> setup(other, Optional.empty()).ownConfiguration())
        .findFirst();
  }

  private Map<String, String> environment(int node) {
    var environment = new HashMap<>(setup.environment());
    environment.put("PRAXIS_NODE", name(node));
    environment.put("PRAXIS_CLUSTER", ports.members());
    environment.put("PRAXIS_CLUSTER_PORT", Integer.toString(ports.talk(node)));
    environment.put("PRAXIS_CLUSTER_FD_PORT", Integer.toString(ports.watch(node)));
    environment.put("PRAXIS_BALANCER_PORT", Integer.toString(ports.registration()));
    environment.put("PRAXIS_BEHIND_PROXY", "true");
    environment.put("PRAXIS_COOKIES_SECURE", "false"); // nobody ends TLS here
    environment.put("PRAXIS_PUBLIC_URL", "http://127.0.0.1:" + ports.balancer().http());
    return environment;
  }

  /** What a node is called, in addresses of sessions as well: {@code node-1}. */
  public static String name(int node) {
    return "node-" + node;
  }

  /** The load balancer: where people come. */
  public WildFlyServer balancer() {
    return balancer;
  }

  /** Where people come. */
  public URI address() {
    return balancer.address();
  }

  /**
   * @param node 1, 2, …, which has been started
   */
  public synchronized WildFlyServer node(int node) {
    return nodes.get(node - 1);
  }

  public int size() {
    return setup.nodes();
  }

  /**
   * Starts a node that ended again, as whatever supervises servers does; returns when the balancer
   * ended, or all is closed.
   */
  public void keep() {
    IntStream.rangeClosed(1, setup.nodes()).forEach(this::keep);
    balancer.onExit().join();
  }

  private void keep(int node) {
    node(node).onExit().thenRunAsync(() -> startAgain(node));
  }

  private void startAgain(int node) {
    try {
      say(node, "ended; it is started again");
      start(node);
      say(node, "is back (pid %d)".formatted(node(node).pid()));
      keep(node);
    } catch (CancellationException e) {
      // All of it is being closed: that is why it ended.
    } catch (StartRefused e) {
      say(node, "does not come back. " + e.getMessage());
    }
  }

  private synchronized void say(int node, String what) {
    requireOpen();
    notice.accept("Node %d %s.".formatted(node, what));
  }

  private void requireOpen() {
    if (closing) {
      throw new CancellationException();
    }
  }

  /** The nodes one after the other, and the balancer last. */
  @Override
  public synchronized void close() {
    closing = true;
    for (WildFlyServer node : nodes) {
      if (node != null) {
        node.close();
      }
    }
    if (balancer != null) {
      balancer.close();
    }
  }
}
