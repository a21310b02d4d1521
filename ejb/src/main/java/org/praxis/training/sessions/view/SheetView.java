package org.praxis.training.sessions.view;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.praxis.people.view.PersonChip;
import org.praxis.training.sessions.AttendanceMark;
import org.praxis.training.sessions.BookingId;

/**
 * Who has a seat at a date, and who of them was there.
 *
 * @param begun whether marks can be given
 * @param minutes as long as it takes
 * @param version to be sent back with marks: how many were given
 */
public record SheetView(
    SessionDateView date, boolean begun, int minutes, long version, List<SheetRow> rows) {
  public SheetView {
    rows = List.copyOf(rows);
  }

  /**
   * One of them.
   *
   * @param mark null as long as nobody said so
   * @param done whether they have done the step by it
   * @param least minutes that complete the step for them; null where it is enough to be there
   * @param addedBy who wrote them onto the sheet, as they came without a seat; null for nobody
   * @param marks all that were given, the last first
   */
  public record SheetRow(
      BookingId id,
      PersonChip person,
      AttendanceMark mark,
      Integer minutes,
      boolean done,
      Integer least,
      PersonChip addedBy,
      List<MarkView> marks) {
    public SheetRow {
      marks = List.copyOf(marks);
    }

    /** Whether they were there, and not for as long as the step asks for. */
    @JsonIgnore
    public boolean tooShort() {
      return mark == AttendanceMark.PRESENT && least != null && minutes != null && minutes < least;
    }
  }

  /**
   * A mark as it was given.
   *
   * @param reason null of the first
   */
  public record MarkView(
      AttendanceMark mark, Integer minutes, String reason, PersonChip by, Instant at) {}
}
