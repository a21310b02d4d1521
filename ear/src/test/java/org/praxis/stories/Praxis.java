package org.praxis.stories;

import static org.awaitility.Awaitility.await;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.praxis.dev.MailCatcher;
import org.praxis.dev.Ports;
import org.praxis.dev.ServerSetup;
import org.praxis.dev.Services;
import org.praxis.dev.WildFlyServer;

/** The archive on the assembled server with its services; started once for all stories of a run. */
public final class Praxis implements AutoCloseable {
  static final Path CONFIGURATION = Path.of("../wildfly-config");
  static final Path COMPANY = CONFIGURATION.resolve("sample-company.ldif");
  static final Path ARCHIVE = Path.of("target/praxis.ear");

  /**
   * A server of a few stories lasts for minutes: to compile thoroughly what runs so shortly doubles
   * what its start costs. The JVM then has 48 MB for compiled code in place of 240, which stories
   * can fill: past that, whoever asks is answered 500.
   */
  private static final Map<String, String> QUICKLY =
      Map.of("PRAXIS_JAVA_OPTS", "-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=128m");

  /** For what measures, or has much to do, as the server that stories share: as in production. */
  public static final Map<String, String> THOROUGHLY = Map.of("PRAXIS_JAVA_OPTS", "");

  private static Praxis shared;

  private final Services services;
  private final Ports ports;
  private final Path folder;
  private final List<Path> scripts;
  private WildFlyServer server;

  /**
   * @param offset of the ports from those of {@code ./praxis run}
   * @param scripts of {@code wildfly-config} that change this server before it starts, by name
   */
  public Praxis(int offset, Map<String, String> settings, String... scripts) {
    this.scripts = Stream.of(scripts).map(CONFIGURATION::resolve).toList();
    ports = Ports.DEFAULT.offset(offset);
    ports.requireFree();
    folder = Path.of("target/stories-" + offset);
    services = Services.throwAway(ports, COMPANY, folder);
    try {
      start(settings);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** The one that all stories share. */
  static Praxis shared() {
    return shared;
  }

  void start(Map<String, String> settings) {
    server = launch(settings, ports, folder);
    server.awaitReady();
  }

  private WildFlyServer launch(Map<String, String> settings, Ports own, Path home) {
    return WildFlyServer.launch(
        new ServerSetup(
            installation(),
            ARCHIVE,
            home.resolve("wildfly"),
            home.resolve("log"),
            own,
            environment(services, settings),
            scripts),
        System.out::println);
  }

  /** The assembled server. */
  static Path installation() {
    return Path.of(System.getProperty("wildfly.home"));
  }

  /** What every server of a story is told. */
  static Map<String, String> environment(Services services, Map<String, String> settings) {
    Map<String, String> environment = new HashMap<>(services.environment());
    environment.put("PRAXIS_SYNC_SCHEDULE", "false"); // a story says when
    environment.put("PRAXIS_MAIL_OUTAGE", "PT2S"); // nor does it wait for half a minute
    environment.put("PRAXIS_HOOKS_ALLOWED", "127.0.0.1"); // where stories listen
    environment.putAll(QUICKLY);
    environment.putAll(settings);
    return environment;
  }

  /**
   * A second server beside this one, with the same services.
   *
   * @param offset of its ports from those of {@code ./praxis run}
   */
  WildFlyServer anotherNode(int offset) {
    Ports own = Ports.DEFAULT.offset(offset);
    own.requireFree();
    WildFlyServer node =
        launch(Map.of("PRAXIS_NODE", "praxis-" + offset), own, Path.of("target/stories-" + offset));
    return node.awaitReady();
  }

  /** As when the machine loses its power. */
  void kill() {
    server.kill();
  }

  /** The company's directory, in which somebody may join, move or leave. */
  InMemoryDirectoryServer directory() {
    return services.directory().server();
  }

  /**
   * Somebody joins the company; Praxis knows them once it follows the directory.
   *
   * @param more attributes of theirs: {@code "title: Welder"}
   */
  void hire(String uid, String called, String... more) throws LDAPException, LDIFException {
    Stream<String> entry =
        Stream.of(
            "dn: uid=" + uid + ",ou=people,dc=corp,dc=example",
            "objectClass: inetOrgPerson",
            "uid: " + uid,
            "cn: " + called,
            "sn: " + called,
            "displayName: " + called,
            "employeeNumber: " + uid);
    directory().add(Stream.concat(entry, Stream.of(more)).toArray(String[]::new));
  }

  /** What came to that address with these words in the subject, the oldest first. */
  List<MimeMessage> mails(String address, String words) {
    return services.mail().mails().stream()
        .filter(mail -> Mails.to(mail).equals(address) && Mails.subject(mail).contains(words))
        .toList();
  }

  /**
   * Until what waited for that person to be told at once is in letters: what comes after that is
   * told in one of its own.
   */
  void awaitNothingToMail(String person) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                count(
                        "select count(*) from notification_item i join people_person p on p.id ="
                            + " i.reader where i.letter is null and i.cadence = 'IMMEDIATELY' and"
                            + " p.uid = '"
                            + person
                            + "'")
                    == 0);
  }

  /** The mail server, which may go away. */
  MailCatcher mailServer() {
    return services.mail();
  }

  /** Of thousands of mails the mail server would hold each in memory. */
  void forgetMails() {
    services.mail().clear();
  }

  /** Sends a mail as somebody's program would; its header is its own. */
  void mail(String to, String mail) throws MessagingException {
    Session session = Session.getInstance(new Properties());
    try (Transport server = session.getTransport("smtp")) {
      server.connect("127.0.0.1", ports.smtp(), null, null);
      server.sendMessage(
          new MimeMessage(session, new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))),
          new InternetAddress[] {new InternetAddress(to)});
    }
  }

  /** Changes in the database what no act of anybody could within a story: that time passes. */
  int change(String sql) throws SQLException {
    Map<String, String> access = services.environment();
    try (Connection database =
        DriverManager.getConnection(
            access.get("PRAXIS_DB_URL"),
            access.get("PRAXIS_DB_USER"),
            access.get("PRAXIS_DB_PASSWORD"))) {
      return database.createStatement().executeUpdate(sql);
    }
  }

  /** A number that the database knows and no page shows. */
  long count(String query) throws SQLException {
    return Long.parseLong(text(query));
  }

  /** The same of a text. */
  String text(String query) throws SQLException {
    try (Connection database = database();
        ResultSet rows = database.createStatement().executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  /** The database itself, for what only a measurement does. */
  Connection database() throws SQLException {
    Map<String, String> access = services.environment();
    return DriverManager.getConnection(
        access.get("PRAXIS_DB_URL"),
        access.get("PRAXIS_DB_USER"),
        access.get("PRAXIS_DB_PASSWORD"));
  }

  public URI address() {
    return server.address();
  }

  URI management() {
    return server.management();
  }

  /** What the server's process has used of the processors since it started. */
  public Duration cpuTime() {
    return ProcessHandle.of(server.pid()).orElseThrow().info().totalCpuDuration().orElseThrow();
  }

  /** How many statements the database has carried out. */
  public long statements() {
    return services.postgres().statements();
  }

  /** What the server's process holds of the machine's memory; Linux tells. */
  public long residentMegabytes() throws IOException {
    return Files.readAllLines(Path.of("/proc/" + server.pid() + "/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElseThrow();
  }

  /** What the server's heap holds that is still used, in bytes. */
  long usedHeap() throws IOException, InterruptedException {
    jcmd("GC.run");
    return number("used (\\d+)K", jcmd("GC.heap_info")) * 1024;
  }

  /** What the server's JVM has spent on compiling since it started. */
  Duration compileTime() throws IOException, InterruptedException {
    String counters = jcmd("PerfCounter.print");
    double ticks = number("java\\.ci\\.totalTime=(\\d+)", counters);
    return Duration.ofMillis(
        (long) (ticks * 1_000 / number("sun\\.os\\.hrt\\.frequency=(\\d+)", counters)));
  }

  private static long number(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    if (!matcher.find()) {
      throw new IllegalStateException("the JVM does not tell " + pattern);
    }
    return Long.parseLong(matcher.group(1));
  }

  private String jcmd(String command) throws IOException, InterruptedException {
    Process jcmd =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(server.pid()),
                command)
            .redirectErrorStream(true)
            .start();
    String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    jcmd.waitFor();
    return said;
  }

  public Member as(String name) {
    return new Member(address(), name);
  }

  /** In how many lines of its log the server speaks of that. */
  long logged(String words) throws IOException {
    try (Stream<Path> logs = Files.walk(folder)) {
      long lines = 0;
      for (Path log : logs.filter(file -> file.endsWith("server.log")).toList()) {
        lines += Files.readString(log).lines().filter(line -> line.contains(words)).count();
      }
      return lines;
    }
  }

  /** Deploys another web application beside Praxis, and waits for it. */
  void besides(String name, Map<String, String> files) throws IOException {
    Path deployments = folder.resolve("wildfly/deployments");
    Path war = folder.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(war))) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    Files.copy(war, deployments.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> Files.exists(deployments.resolve(name + ".deployed")));
  }

  @Override
  public void close() {
    if (server != null) { // as after a start that failed
      server.close();
    }
    services.close();
  }

  /** Put on a story, starts the shared Praxis before the first one and stops it after the last. */
  static final class Running implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
      shared =
          context
              .getRoot()
              .getStore(Namespace.create(Praxis.class))
              .getOrComputeIfAbsent(
                  Praxis.class, key -> new Praxis(7000, THOROUGHLY), Praxis.class);
    }
  }
}
