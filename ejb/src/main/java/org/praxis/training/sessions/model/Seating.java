package org.praxis.training.sessions.model;

import java.util.ArrayList;
import java.util.List;
import org.praxis.training.sessions.BookingId;
import org.praxis.training.sessions.TooFewSeats;

/**
 * Who has a seat at a date and who waits for one, in the order in which they came. Nobody waits
 * while a seat is free, nobody is passed on the list, and nobody who has a seat loses it to others.
 *
 * @param seated as many as there are seats, at most
 * @param waiting the next one first
 */
public record Seating(int capacity, List<BookingId> seated, List<BookingId> waiting) {

  /** Whoever waits while a seat is free has it. */
  public Seating {
    if (seated.size() > capacity) {
      throw new TooFewSeats(seated.size());
    }
    int free = Math.min(capacity - seated.size(), waiting.size());
    List<BookingId> seats = new ArrayList<>(seated);
    seats.addAll(waiting.subList(0, free));
    seated = List.copyOf(seats);
    waiting = List.copyOf(waiting.subList(free, waiting.size()));
  }

  /** At the end of the list, and so on a seat where one is free; who is there already stays. */
  public Seating join(BookingId who) {
    if (seated.contains(who) || waiting.contains(who)) {
      return this;
    }
    List<BookingId> longer = new ArrayList<>(waiting);
    longer.add(who);
    return new Seating(capacity, seated, longer);
  }

  /** Whose seat becomes free for the first who waits. */
  public Seating leave(BookingId who) {
    return new Seating(capacity, without(seated, who), without(waiting, who));
  }

  /**
   * @throws TooFewSeats when more have a seat than there would be
   */
  public Seating resize(int seats) {
    return new Seating(seats, seated, waiting);
  }

  private static List<BookingId> without(List<BookingId> all, BookingId who) {
    return all.stream().filter(one -> !one.equals(who)).toList();
  }
}
