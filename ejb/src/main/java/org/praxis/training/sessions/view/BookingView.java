package org.praxis.training.sessions.view;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.praxis.people.view.PersonChip;
import org.praxis.training.sessions.AttendanceMark;
import org.praxis.training.sessions.BookingId;
import org.praxis.training.sessions.BookingState;

/**
 * What somebody has of a date.
 *
 * @param place on the waiting list, from 1; null for who does not wait
 * @param approver who decides; null where nobody is asked, or whoever looks after the track is
 * @param answer what they said; null for nothing
 * @param mark null as long as nobody said whether they were there
 * @param minutes that they were there; null where nobody counted them
 */
public record BookingView(
    BookingId id,
    BookingState state,
    Integer place,
    Instant askedAt,
    PersonChip approver,
    String answer,
    AttendanceMark mark,
    Integer minutes) {

  @JsonIgnore
  public boolean live() {
    return state == BookingState.ASKED
        || state == BookingState.WAITING
        || state == BookingState.SEATED;
  }
}
