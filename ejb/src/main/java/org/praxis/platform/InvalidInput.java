package org.praxis.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

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

  /** All of these in one, with what each says besides; empty for none. */
  public static Optional<InvalidInput> all(List<InvalidInput> wrong) {
    List<InvalidInput> each = new ArrayList<>();
    for (InvalidInput one : wrong) {
      for (InvalidInput next = one; next != null; next = next.also) {
        each.add(next);
      }
    }
    InvalidInput all = null;
    for (int i = each.size() - 1; i >= 0; i--) {
      all = all == null ? each.get(i) : each.get(i).and(all);
    }
    return Optional.ofNullable(all);
  }

  /**
   * @throws InvalidInput with all of these, where there is one
   */
  public static void expectNone(List<InvalidInput> wrong) {
    Optional<InvalidInput> all = all(wrong);
    if (all.isPresent()) {
      throw all.get();
    }
  }

  /** This one, and what is wrong besides. */
  public Stream<InvalidInput> each() {
    return Stream.iterate(this, Objects::nonNull, one -> one.also);
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
