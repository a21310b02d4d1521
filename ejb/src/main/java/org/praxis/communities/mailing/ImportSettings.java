package org.praxis.communities.mailing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What may be imported, and what is kept of it. */
@ApplicationScoped
public class ImportSettings {
  private static final long MEGABYTE = 1024L * 1024;

  /** Megabytes of one archive. */
  @Inject
  @ConfigProperty(name = "praxis.import.largest", defaultValue = "256")
  int largest;

  /** Runs of each community that are kept, with their problems. */
  @Inject
  @ConfigProperty(name = "praxis.import.kept", defaultValue = "20")
  int kept;

  /** For how long the archive of a preview waits to be imported. */
  @Inject
  @ConfigProperty(name = "praxis.import.waits", defaultValue = "PT24H")
  Duration waits;

  /** Of this server, as no other that shares the database is called. */
  @Inject
  @ConfigProperty(name = "praxis.node", defaultValue = "praxis")
  String node;

  public int largestMegabytes() {
    return largest;
  }

  /** In bytes. */
  public long largest() {
    return largest * MEGABYTE;
  }

  public int kept() {
    return kept;
  }

  public Duration waits() {
    return waits;
  }

  public String node() {
    return node;
  }
}
