package org.praxis.directory;

import com.unboundid.util.ssl.KeyStoreKeyManager;
import com.unboundid.util.ssl.SSLUtil;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;

/** A private authority and a server's certificate of it, made by the JDK's own tool. */
final class Certificates {
  private static final String PASSWORD = "password";

  private final Path store;
  private final Path authority;

  private Certificates(Path store, Path authority) {
    this.store = store;
    this.authority = authority;
  }

  /**
   * @param name of the server, as keytool writes it: {@code ip:127.0.0.1} or {@code dns:…}
   */
  static Certificates forServer(Path folder, String name) throws Exception {
    Path store = Files.createTempDirectory(folder, "keys").resolve("keys.p12");
    Path authority = store.resolveSibling("authority.pem");
    var made = new Certificates(store, authority);
    made.keytool(
        "-genkeypair", "-alias", "ca", "-dname", "CN=Authority", "-keyalg", "EC", "-ext", "bc:c");
    made.keytool(
        "-genkeypair",
        "-alias",
        "server",
        "-signer",
        "ca",
        "-dname",
        "CN=Server",
        "-keyalg",
        "EC",
        "-ext",
        "san=" + name);
    made.keytool("-exportcert", "-rfc", "-alias", "ca", "-file", authority.toString());
    return made;
  }

  private void keytool(String... arguments) throws IOException, InterruptedException {
    var command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
    command.addAll(List.of(arguments));
    command.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IOException(said);
    }
  }

  SSLContext server() throws GeneralSecurityException {
    var keys = new KeyStoreKeyManager(store.toFile(), PASSWORD.toCharArray(), "PKCS12", "server");
    return new SSLUtil(keys, null).createSSLContext();
  }

  /** The authority's certificate in a PEM file. */
  String authority() {
    return authority.toString();
  }
}
