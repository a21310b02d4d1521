package org.praxis.communities;

import java.util.Optional;
import org.praxis.platform.Refusal;

/** Some of those who wrote it do not belong to the other place, and could not read it there. */
public class AuthorsLocked extends Refusal {
  private static final long serialVersionUID = 1;

  private final String field;

  /**
   * @param field by which that is confirmed
   */
  public AuthorsLocked(String field, String community, int people) {
    super("communities.move.locked", community, people);
    this.field = field;
  }

  @Override
  public Optional<String> field() {
    return Optional.of(field);
  }
}
