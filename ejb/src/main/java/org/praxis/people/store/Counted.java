package org.praxis.people.store;

import jakarta.persistence.Query;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;

/**
 * Reads a page that the database counted while it found it: each row begins with an identity and
 * the total. Past the end there is one row with the total alone.
 */
public final class Counted {
  private Counted() {}

  public static <T> Page<T> page(Query found, PageRequest page, Function<UUID, T> type) {
    return rows(found, page, row -> type.apply((UUID) row[0]));
  }

  public static <T> Page<T> rows(Query found, PageRequest page, Function<Object[], T> view) {
    List<?> rows = found.getResultList();
    long total = rows.isEmpty() ? 0 : ((Number) ((Object[]) rows.get(0))[1]).longValue();
    List<T> items =
        rows.stream().map(row -> (Object[]) row).filter(row -> row[0] != null).map(view).toList();
    return new Page<>(items, page, total);
  }
}
