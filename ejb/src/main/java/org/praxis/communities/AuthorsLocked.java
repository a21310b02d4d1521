package org.praxis.communities;

import java.util.Optional;
import org.praxis.platform.Refusal;

/** Some of those who wrote it do not belong to the other place, and could not read it there. */
public class AuthorsLocked extends Refusal {
  private static final long serialVersionUID = 1;

  public AuthorsLocked(String community, int people) {
    super("communities.move.locked", community, people);
  }

  @Override
  public Optional<String> field() {
    return Optional.of("confirmed");
  }
}
