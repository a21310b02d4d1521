package org.praxis.platform;

import java.util.Optional;

/** What was typed cannot be taken; names the field that has to change. */
public class InvalidInput extends Refusal {
  private static final long serialVersionUID = 1;

  private final String field;

  public InvalidInput(String field, String key, Object... arguments) {
    super(Kind.INVALID, key, arguments);
    this.field = field;
  }

  @Override
  public Optional<String> field() {
    return Optional.of(field);
  }
}
