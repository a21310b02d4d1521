package org.praxis.communities;

import java.util.Optional;
import org.praxis.platform.Refusal;

/** More people would read it in the other place than those for whom it was written. */
public class WiderReaders extends Refusal {
  private static final long serialVersionUID = 1;

  public WiderReaders(String community) {
    super("communities.move.wider", community);
  }

  @Override
  public Optional<String> field() {
    return Optional.of("confirmed");
  }
}
