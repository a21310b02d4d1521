package org.praxis.platform;

import jakarta.persistence.AttributeConverter;
import java.util.UUID;
import java.util.function.Function;

/**
 * Keeps an {@link Id} in a column of type {@code uuid}; each kind of identity extends it in one
 * line.
 */
public abstract class IdConverter<T extends Id> implements AttributeConverter<T, UUID> {
  private final Function<UUID, T> create;

  protected IdConverter(Function<UUID, T> create) {
    this.create = create;
  }

  @Override
  public UUID convertToDatabaseColumn(T id) {
    return id == null ? null : id.value();
  }

  @Override
  public T convertToEntityAttribute(UUID value) {
    return value == null ? null : create.apply(value);
  }
}
