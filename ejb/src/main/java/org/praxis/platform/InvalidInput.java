package org.praxis.platform;

import java.util.Optional;

/** What was typed cannot be taken; names the field that has to change. */
public class InvalidInput extends Refusal {
  private static final long serialVersionUID = 1;

  private final String field;
  private final InvalidInput also;

  public InvalidInput(String field, String key, Object... arguments) {
    super(Kind.INVALID, key, arguments);
    this.field = field;
    this.also = null;
  }

  private InvalidInput(InvalidInput first, InvalidInput also) {
    super(Kind.INVALID, first.key(), first.arguments());
    this.field = first.field;
    this.also = also;
  }

  /** The same, with another field that has to change as well. */
  public InvalidInput and(InvalidInput other) {
    return new InvalidInput(this, other);
  }

  /** What is wrong besides, at another field. */
  public Optional<InvalidInput> also() {
    return Optional.ofNullable(also);
  }

  @Override
  public Optional<String> field() {
    return Optional.of(field);
  }
}
