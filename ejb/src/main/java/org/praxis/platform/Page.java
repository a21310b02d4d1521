package org.praxis.platform;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param number of this page, from 1
 * @param size most items that a page holds
 * @param total items of the whole list
 */
public record Page<T>(List<T> items, int number, int size, long total) {
  public Page {
    items = List.copyOf(items);
  }

  public Page(List<T> items, PageRequest request, long total) {
    this(items, request.number(), request.size(), total);
  }

  public int pages() {
    return (int) Math.max(1, (total + size - 1) / size);
  }

  public boolean hasNext() {
    return number < pages();
  }

  public boolean hasPrevious() {
    return number > 1;
  }

  /** Whether the whole list has nothing; a page past the end has nothing, and its list does. */
  @JsonIgnore
  public boolean isEmpty() {
    return total == 0;
  }

  @JsonIgnore
  public boolean isPastEnd() {
    return number > pages();
  }

  public <R> Page<R> map(Function<? super T, ? extends R> change) {
    return new Page<>(items.stream().<R>map(change).toList(), number, size, total);
  }
}
