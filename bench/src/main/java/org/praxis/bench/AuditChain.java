package org.praxis.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.praxis.dev.FormVisitor.Landing;

/** The audit log as an auditor proves it: by an export, and {@code ./praxis audit verify}. */
final class AuditChain {
  private static final String ADMINISTRATOR = "admin1";

  private AuditChain() {}

  /** Demands that it is whole. */
  static void verify(Testbed testbed, Findings findings) {
    Landing export = testbed.signedIn(ADMINISTRATOR).open("/api/v1/audit/export");
    if (export.status() != 200) {
      findings.demand(false, "The audit log was not exported: " + export.status());
      return;
    }
    Path file = testbed.folder().resolve("audit.jsonl");
    try {
      Files.writeString(file, export.text());
      Process verify =
          new ProcessBuilder("./praxis", "audit", "verify", file.toString())
              .redirectErrorStream(true)
              .start();
      String said = new String(verify.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      findings.demand(verify.waitFor() == 0, "The audit log's chain is broken: " + said.strip());
      findings.figure("records of the audit log", export.text().lines().count() - 2.0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
