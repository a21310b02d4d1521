package org.praxis.communities;

import java.util.Optional;
import org.praxis.platform.Refusal;

/** Other people would read it in the other place than those for whom it was written. */
public class WiderReaders extends Refusal {
  private static final long serialVersionUID = 1;

  private final String field;

  /**
   * @param field by which that is confirmed
   * @param locked how many of those who wrote it do not belong to the other place, and could not
   *     read it there
   */
  public WiderReaders(String field, String community, int locked) {
    super("communities.move.wider", community, locked);
    this.field = field;
  }

  @Override
  public Optional<String> field() {
    return Optional.of(field);
  }
}
