package org.praxis.communities;

import java.util.Optional;
import org.praxis.platform.Refusal;

/** Other people would read it in the other place than those for whom it was written. */
public class WiderReaders extends Refusal {
  private static final long serialVersionUID = 1;

  /**
   * @param locked how many of those who wrote it do not belong to the other place, and could not
   *     read it there
   */
  public WiderReaders(String community, int locked) {
    super("communities.move.wider", community, locked);
  }

  @Override
  public Optional<String> field() {
    return Optional.of("confirmed");
  }
}
