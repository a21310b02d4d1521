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
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.praxis.people.PersonId;
import org.praxis.platform.content.Markup;
import org.praxis.training.model.Enrolment;
import org.praxis.training.sessions.AttendanceMark;
import org.praxis.training.sessions.BookingId;
import org.praxis.training.sessions.BookingState;
import org.praxis.training.sessions.RequestOver;

/**
 * What somebody has of a date: a request, a place on its waiting list, a seat; and if they came.
 */
@Entity
@Table(name = "training_booking")
public class Booking {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  private BookingId id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "session_key")
  private SessionDate date;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "enrolment_key")
  private Enrolment enrolment;

  private PersonId person;

  @Enumerated(EnumType.STRING)
  private BookingState state;

  @Column(name = "asked_at")
  private Instant askedAt;

  private Integer queued;

  @Column(name = "seated_at")
  private Instant seatedAt;

  @Column(name = "over_at")
  private Instant overAt;

  private PersonId approver;

  @Column(name = "answered_by")
  private PersonId answeredBy;

  @Column(name = "answered_at")
  private Instant answeredAt;

  private String answer;

  @Enumerated(EnumType.STRING)
  private AttendanceMark mark;

  private Integer minutes;

  @Column(name = "added_by")
  private PersonId addedBy;

  @Version private long version;

  protected Booking() {}

  /**
   * Somebody wants to come. It is a request until {@link #seat} or {@link #queue} makes more of it.
   *
   * @param approver who decides; null where nobody leads them, or nobody is asked
   */
  public Booking(SessionDate date, Enrolment enrolment, PersonId approver, Instant now) {
    this.id = BookingId.next();
    this.date = date;
    this.enrolment = enrolment;
    this.person = enrolment.person();
    this.approver = approver;
    this.askedAt = now;
    this.state = BookingState.ASKED;
  }

  public void seat(Instant now) {
    state = BookingState.SEATED;
    seatedAt = now;
  }

  /** They came without a seat: they have one from now on, however many there are. */
  public void add(PersonId by, Instant now) {
    seat(now);
    addedBy = by;
  }

  /**
   * @param place after those of all who wait, or did
   */
  public void queue(int place) {
    state = BookingState.WAITING;
    queued = place;
  }

  /** The learner does not come. */
  public void leave(Instant now) {
    state = BookingState.LEFT;
    overAt = now;
  }

  /**
   * Somebody says yes; whether that is a seat depends on how many there are.
   *
   * @throws RequestOver when nobody asks (any more)
   */
  public void approve(PersonId by, String why, Instant now) {
    answer(by, why, now);
  }

  /**
   * Somebody says no.
   *
   * @throws RequestOver when nobody asks (any more)
   */
  public void decline(PersonId by, String why, Instant now) {
    answer(by, why, now);
    state = BookingState.DECLINED;
    overAt = now;
  }

  private void answer(PersonId by, String why, Instant now) {
    if (state != BookingState.ASKED) {
      throw new RequestOver();
    }
    answeredBy = by;
    answeredAt = now;
    answer = Markup.isVisible(why) ? new Markup(why).source() : null;
  }

  /**
   * Whether they were there.
   *
   * @param minutesThere null where nobody counted them, or they were not there
   * @return whether that is another one than was said before
   */
  public boolean mark(AttendanceMark given, Integer minutesThere) {
    if (given == mark && Objects.equals(minutesThere, minutes)) {
      return false;
    }
    mark = given;
    minutes = minutesThere;
    return true;
  }

  public boolean isLive() {
    return state == BookingState.ASKED || isIn();
  }

  /** Whether they have a seat, or are on the list for one. */
  public boolean isIn() {
    return state == BookingState.WAITING || state == BookingState.SEATED;
  }

  /** Whether they have a seat, or had one. */
  public boolean wasSeated() {
    return seatedAt != null;
  }

  public BookingId id() {
    return id;
  }

  public SessionDate date() {
    return date;
  }

  public PersonId person() {
    return person;
  }

  public BookingState state() {
    return state;
  }

  public Instant askedAt() {
    return askedAt;
  }

  public PersonId approver() {
    return approver;
  }

  public String answer() {
    return answer;
  }

  public AttendanceMark attendance() {
    return mark;
  }

  /** Who said that they came without a seat; null where they had one. */
  public PersonId addedBy() {
    return addedBy;
  }

  public Integer minutes() {
    return minutes;
  }
}
