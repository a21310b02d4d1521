package org.praxis.communities.mailing;

import java.util.Optional;
import org.praxis.platform.Refusal;

/** The archive is larger than what may be sent. */
public class ArchiveTooLarge extends Refusal {
  private static final long serialVersionUID = 1;

  public ArchiveTooLarge(long megabytes) {
    super(Kind.INVALID, "communities.import.tooLarge", megabytes);
  }

  @Override
  public Optional<String> field() {
    return Optional.of("archive");
  }
}
