package org.praxis.stories.directories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A company's own certificate authority, which nobody else in the world trusts. */
final class PrivateCa {
  /** Nothing of the machine's own configuration, which adds extensions. */
  private static final String CONFIGURATION = "[req]\ndistinguished_name = subject\n[subject]\n";

  private static final String[] KEY = {
    "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-noenc"
  };

  private final Path folder;

  /**
   * @param folder that it is made in
   */
  PrivateCa(Path folder) {
    this.folder = folder.toAbsolutePath();
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("openssl.cnf"), CONFIGURATION);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    request("ca", "/CN=Halden Group CA", "basicConstraints=critical,CA:true");
  }

  /** What a server's certificate is made of. */
  record Certificate(Path certificate, Path key) {}

  /** Its own certificate, which clients trust. */
  Path certificate() {
    return folder.resolve("ca.pem");
  }

  /**
   * For a server, good for a day.
   *
   * @param names such as {@code IP:127.0.0.1,DNS:localhost}
   */
  Certificate certify(String file, String names) {
    request(
        file,
        "/CN=" + file,
        "subjectAltName=" + names,
        "-CA",
        certificate().toString(),
        "-CAkey",
        folder.resolve("ca.key").toString());
    return new Certificate(folder.resolve(file + ".pem"), folder.resolve(file + ".key"));
  }

  private void request(String file, String subject, String extension, String... by) {
    Program.of("openssl", "req", "-x509", "-config", folder.resolve("openssl.cnf").toString())
        .with("-days", "1", "-subj", subject, "-addext", extension)
        .with(KEY)
        .with("-keyout", folder.resolve(file + ".key").toString())
        .with("-out", folder.resolve(file + ".pem").toString())
        .with(by)
        .succeed();
  }
}
