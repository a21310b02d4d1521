package org.praxis.communities.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much may be attached here, as configured; in bytes, and pixels. */
@ApplicationScoped
public class AttachmentLimits {
  @Inject
  @ConfigProperty(name = "praxis.attachment.size", defaultValue = "10000000")
  long size;

  @Inject
  @ConfigProperty(name = "praxis.attachment.quota", defaultValue = "500000000")
  long quota;

  @Inject
  @ConfigProperty(name = "praxis.attachment.pixels", defaultValue = "50000000")
  long pixels;

  @Inject
  @ConfigProperty(name = "praxis.video.size", defaultValue = "200000000")
  long filmSize;

  @Inject
  @ConfigProperty(name = "praxis.video.quota", defaultValue = "5000000000")
  long filmQuota;

  /** The largest film that is taken. */
  public long filmSize() {
    return filmSize;
  }

  /** What the films of one person may take up together; apart from their other files. */
  long filmQuota() {
    return filmQuota;
  }

  /** The largest file that is taken. */
  public long size() {
    return size;
  }

  /** What one person's files may take up together. */
  long quota() {
    return quota;
  }

  /** The largest image of which a preview is drawn. */
  long pixels() {
    return pixels;
  }
}
