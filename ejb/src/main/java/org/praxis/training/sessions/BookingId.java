package org.praxis.training.sessions;

import java.util.UUID;
import org.praxis.platform.Id;

/** Somebody's place at a date: a seat, a place on its waiting list, or a request for one. */
public record BookingId(UUID value) implements Id {
  public static BookingId next() {
    return new BookingId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
