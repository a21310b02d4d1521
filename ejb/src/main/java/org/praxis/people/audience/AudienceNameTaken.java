package org.praxis.people.audience;

import java.util.Optional;
import org.praxis.platform.Refusal;

/** Another audience is called so, and people could not tell the two apart. */
public class AudienceNameTaken extends Refusal {
  private static final long serialVersionUID = 1;

  public AudienceNameTaken(String name) {
    super("people.audience.nameTaken", name);
  }

  @Override
  public Optional<String> field() {
    return Optional.of("name");
  }
}
