package org.praxis.communities.mailing;

import java.util.Optional;
import org.praxis.platform.Refusal;

/** The file is no archive of a mailing list. */
public class NoArchive extends Refusal {
  private static final long serialVersionUID = 1;

  public NoArchive() {
    super(Kind.INVALID, "communities.import.noArchive");
  }

  @Override
  public Optional<String> field() {
    return Optional.of("archive");
  }
}
