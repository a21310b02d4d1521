package org.praxis.training.sessions.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.praxis.people.PersonId;
import org.praxis.training.sessions.AttendanceMark;

/** One mark as it was given; kept also when another one holds since. */
@Entity
@Table(name = "training_attendance")
public class AttendanceRecord {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "booking_key")
  private Booking booking;

  @Enumerated(EnumType.STRING)
  private AttendanceMark mark;

  private Integer minutes;
  private String reason;

  @Column(name = "marked_by")
  private PersonId by;

  @Column(name = "marked_at")
  private Instant at;

  protected AttendanceRecord() {}

  /**
   * What the booking says now.
   *
   * @param reason null of the first
   */
  public AttendanceRecord(Booking booking, String reason, PersonId by, Instant now) {
    this.booking = booking;
    this.mark = booking.attendance();
    this.minutes = booking.minutes();
    this.reason = reason;
    this.by = by;
    this.at = now;
  }

  public Booking booking() {
    return booking;
  }

  public AttendanceMark mark() {
    return mark;
  }

  public Integer minutes() {
    return minutes;
  }

  public String reason() {
    return reason;
  }

  public PersonId by() {
    return by;
  }

  public Instant at() {
    return at;
  }
}
