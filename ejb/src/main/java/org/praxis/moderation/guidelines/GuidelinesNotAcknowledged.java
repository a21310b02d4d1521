package org.praxis.moderation.guidelines;

import java.util.Optional;
import org.praxis.platform.Refusal;

/** The company asks that its guidelines are read before one writes; says where. */
public class GuidelinesNotAcknowledged extends Refusal {
  private static final long serialVersionUID = 1;

  public GuidelinesNotAcknowledged() {
    super(Kind.FORBIDDEN, "moderation.guidelines.notAcknowledged");
  }

  @Override
  public Optional<String> wayOut() {
    return Optional.of(Guidelines.ADDRESS);
  }
}
