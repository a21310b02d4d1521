package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.praxis.training.sessions.BookingState;
import org.praxis.training.sessions.SessionBooking;
import org.praxis.training.sessions.SessionDateId;
import org.praxis.training.sessions.SessionReading;
import org.praxis.training.sessions.view.BookingView;
import org.praxis.training.sessions.view.SessionDateView;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;

/** One date: when, where and with whom, and what the reader has of it. */
@Named
@RequestScoped
public class SessionPage {
  @Inject SessionReading reading;
  @Inject SessionBooking booking;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject HttpServletRequest request;

  private SessionDateView date;

  static String address(SessionDateId id) {
    return "/training/session/" + id;
  }

  public void load() {
    attempt.pressed("book", id -> address(id()) + "?done=" + booked(id(), request, booking));
    attempt.pressed("giveBack", id -> left());
    if (!attempt.isOver()) {
      date = reading.date(id());
    }
  }

  private SessionDateId id() {
    return address.id(SessionDateId::new);
  }

  /** Books, and says by which text that is told. */
  static String booked(SessionDateId id, HttpServletRequest request, SessionBooking booking) {
    BookingView mine = booking.book(id, request.getParameter("despite") != null);
    return mine.state() == BookingState.SEATED
        ? "booked"
        : mine.state() == BookingState.WAITING ? "queued" : "asked";
  }

  private String left() {
    booking.leave(id());
    return address(id()) + "?done=left";
  }

  public SessionDateView getDate() {
    return date;
  }
}
