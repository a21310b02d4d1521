package org.praxis.stories.directories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.praxis.dev.Folders;
import org.praxis.stories.directories.Program.Outcome;

/**
 * MIT Kerberos on 127.0.0.1: the realm of the sample company, with the service that Praxis is in
 * it.
 */
final class Kerberos implements AutoCloseable {
  static final String REALM = "CORP.EXAMPLE";

  /** What a browser asks a ticket for when it opens {@code http://localhost}. */
  static final String SERVICE = "HTTP/localhost@" + REALM;

  private static final Duration TO_START = Duration.ofSeconds(20);

  private final Path folder;
  private final int port;
  private final ServerProcess process;

  /**
   * @param folder which is emptied first
   * @param people who have a ticket to ask for; each one's password is {@code praxis}
   */
  Kerberos(Path folder, int port, String... people) {
    this.folder = folder.toAbsolutePath();
    this.port = port;
    Folders.remove(this.folder);
    Folders.make(this.folder);
    try {
      Files.writeString(configuration(), clientSettings());
      Files.writeString(this.folder.resolve("kdc.conf"), serverSettings());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    tool("kdb5_util", "create", "-r", REALM, "-s", "-P", "master").succeed();
    StringBuilder commands = new StringBuilder();
    for (String person : people) {
      commands.append("addprinc -pw praxis ").append(person).append('\n');
    }
    commands.append("addprinc -randkey ").append(SERVICE).append('\n');
    commands.append("ktadd -k %s %s\n".formatted(keytab(), SERVICE));
    tool("kadmin.local", "-r", REALM).succeed(commands.toString());
    process =
        ServerProcess.start(
            this.folder,
            environment(),
            tool("krb5kdc", "-n", "-r", REALM, "-P", this.folder.resolve("kdc.pid").toString())
                .command(),
            TO_START,
            () -> desktop("the-first").signIn(people[0], "praxis").isGood());
  }

  /** The {@code krb5.conf} of this realm. */
  Path configuration() {
    return folder.resolve("krb5.conf");
  }

  /** The key of {@link #SERVICE}. */
  Path keytab() {
    return folder.resolve("praxis.keytab");
  }

  /**
   * A machine of the company, with the tickets of whoever sits at it.
   *
   * @param environment for {@code curl}, {@code klist} and the like
   */
  record Desktop(Map<String, String> environment) {
    /** Signs in to the company's network, as one does in the morning. */
    Outcome signIn(String person, String password) {
      return program("kinit", person).run(password + "\n");
    }

    Program program(String name, String... arguments) {
      return Program.of(name, arguments).in(environment);
    }
  }

  /** The desktop of somebody who has signed in to the company's network. */
  Desktop desktopOf(String person) {
    Desktop desktop = desktop(person);
    desktop.program("kinit", person).succeed("praxis\n");
    return desktop;
  }

  /** A machine at which nobody has. */
  Desktop desktop() {
    return desktop("nobody");
  }

  @Override
  public void close() {
    process.close();
  }

  private Desktop desktop(String name) {
    Map<String, String> environment = new HashMap<>(environment());
    environment.put("KRB5CCNAME", "FILE:" + folder.resolve("tickets-" + name));
    return new Desktop(environment);
  }

  private Map<String, String> environment() {
    return Map.of(
        "KRB5_CONFIG", configuration().toString(),
        "KRB5_KDC_PROFILE", folder.resolve("kdc.conf").toString());
  }

  private Program tool(String name, String... arguments) {
    return Program.of(name, arguments).in(environment());
  }

  private String clientSettings() {
    return """
    [libdefaults]
      default_realm = %1$s
      dns_lookup_realm = false
      dns_lookup_kdc = false
      dns_canonicalize_hostname = false
      rdns = false
    [realms]
      %1$s = {
        kdc = 127.0.0.1:%2$d
      }
    [domain_realm]
      localhost = %1$s
    """
        .formatted(REALM, port);
  }

  private String serverSettings() {
    return """
    [kdcdefaults]
      kdc_listen = 127.0.0.1:%2$d
      kdc_tcp_listen = 127.0.0.1:%2$d
    [realms]
      %1$s = {
        database_name = %3$s/principals
        key_stash_file = %3$s/stash
        acl_file = %3$s/nobody.acl
        supported_enctypes = aes256-cts-hmac-sha1-96:normal aes128-cts-hmac-sha1-96:normal
      }
    """
        .formatted(REALM, port, folder);
  }
}
